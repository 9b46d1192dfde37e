using Praja.CommandPost.Routine;

namespace Praja.Web.Routine;

/// <summary>Words of the tasks.</summary>
internal static class TaskWords
{
    public static readonly Text Title = new("Tugas", "Tasks");
    public static readonly Text Open = new("Terbuka", "Open");
    public static readonly Text Ended = new("Selesai dan dicabut", "Done and withdrawn");
    public static readonly Text Give = new("Beri tugas", "Give a task");
    public static readonly Text What = new("Tugasnya", "The task");
    public static readonly Text Owner = new("Pelaksana (jabatan)", "Owner (a post)");
    public static readonly Text Within = new("Selesai dalam", "Done within");
    public static readonly Text About = new("Tentang", "About");
    public static readonly Text Accept = new("Terima tugas", "Accept the task");
    public static readonly Text Done = new("Selesai", "Done");
    public static readonly Text Result = new("Hasilnya", "Its result");
    public static readonly Text Return = new("Kembalikan", "Return it");
    public static readonly Text Withdraw = new("Cabut tugas", "Withdraw the task");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Task = new("Tugas", "Task");
    public static readonly Text OwnerShort = new("Pelaksana", "Owner");
    public static readonly Text Due = new("Batas", "Due");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text Late = new("LEWAT", "OVERDUE");
    public static readonly Text Own = new("tugas Anda", "yours");
    public static readonly Text GivenBy = new("diberikan oleh", "given by");
    public static readonly Text NoAct = new(
        "Tidak ada lagi yang perlu dilakukan, atau tugas ini bukan milik Anda.",
        "Nothing is left to be done, or this task is not yours.");
    public static readonly Text Close = new("Tutup", "Close");
    public static readonly Text None = new("Tidak ada tugas terbuka", "No open task");
    public static readonly Text NoneText = new(
        "Tugas punya satu pelaksana dan satu batas waktu. Yang lewat batas naik ke atas dan dicatat jam sendiri.",
        "A task has one owner and one due time. Those beyond it rise to the top, and the clock records it.");

    /// <summary>How far a task is.</summary>
    public static Text StateOf(TaskState state) => state switch
    {
        TaskState.Given => new("diberikan", "given"),
        TaskState.Accepted => new("diterima", "accepted"),
        TaskState.Returned => new("dikembalikan", "returned"),
        TaskState.Done => new("selesai", "done"),
        _ => new("dicabut", "withdrawn"),
    };
}
