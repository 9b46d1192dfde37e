namespace Praja.Web.Posts;

/// <summary>Lets readers look at the picture between two rounds, never during one. A post that has always something to
/// do would come back to the lock before a reader woke up, so it lets those go first that wait already.</summary>
internal sealed class PostGate : IDisposable
{
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(20);

    private readonly ReaderWriterLockSlim gate = new();
    private int waiting;

    /// <summary>Looks, while nothing changes.</summary>
    public T Read<T>(Func<T> look)
    {
        Interlocked.Increment(ref waiting);
        gate.EnterReadLock();
        Interlocked.Decrement(ref waiting);
        try
        {
            return look();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Changes, while nobody looks.</summary>
    public T Write<T>(Func<T> change)
    {
        if (Volatile.Read(ref waiting) > 0) SpinWait.SpinUntil(() => Volatile.Read(ref waiting) == 0, Courtesy);
        gate.EnterWriteLock();
        try
        {
            return change();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public void Dispose() => gate.Dispose();
}
