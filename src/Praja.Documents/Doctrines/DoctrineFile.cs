using Praja.Doctrine;

namespace Praja.Documents.Doctrines;

/// <summary>A doctrine with the bytes it was read from, so that a plan can name their hash.</summary>
/// <param name="Book">The rules.</param>
/// <param name="Label">Name as shown: <c>doctrine/pilkada-2024.yaml</c>.</param>
/// <param name="Bytes">The file's content.</param>
public sealed record DoctrineFile(DoctrineBook Book, string Label, ReadOnlyMemory<byte> Bytes);
