using Praja.Journal;

namespace Praja.Web.Audit;

/// <summary>Words of the pages of overseers.</summary>
internal static class AuditWords
{
    public static readonly Text Title = new("Jejak pemeriksaan", "Audit");
    public static readonly Text Chain = new("Keutuhan jurnal", "Is the journal whole");
    public static readonly Text Head = new("Kepala jurnal", "Head of the journal");
    public static readonly Text HeadText = new(
        "Catat nomor dan hash ini di tempat lain: siapa pun lalu dapat membuktikan apakah sesuatu sebelumnya diubah.",
        "Note number and hash elsewhere: anyone can then prove whether something before them was changed.");
    public static readonly Text Verify = new("Periksa seluruh rantai", "Check the whole chain");
    public static readonly Text Whole = new("Rantai utuh sampai", "The chain is whole up to");
    public static readonly Text Broken = new("Rantai TIDAK utuh; terbaca sampai", "The chain is NOT whole; read up to");
    public static readonly Text Checkpoint = new("Unduh titik periksa bertanda tangan", "Download a signed checkpoint");
    public static readonly Text Key = new("Unduh kunci publik", "Download the public key");
    public static readonly Text Reads = new("Pembacaan data pribadi", "Reads of personal data");
    public static readonly Text Entries = new("entri", "entries");
    public static readonly Text Who = new("Siapa (jabatan)", "Who (post)");
    public static readonly Text Whose = new("Data siapa (nomor, id, atau kata)", "Whose data (number, id or word)");
    public static readonly Text From = new("Dari tanggal", "From");
    public static readonly Text To = new("Sampai tanggal", "To");
    public static readonly Text Search = new("Saring", "Filter");
    public static readonly Text Number = new("Nomor", "Number");
    public static readonly Text When = new("Kapan", "When");
    public static readonly Text Act = new("Perbuatan", "Act");
    public static readonly Text What = new("Rincian", "Particulars");
    public static readonly Text None = new("Tidak ada entri", "No entries");
    public static readonly Text NoneText = new(
        "Setiap pembacaan data pribadi dan setiap perubahan akun akan tampil di sini, juga yang ditolak masuk.",
        "Each read of personal data and each change of an account shows here, and each failure to sign in.");
    public static readonly Text More = new("Persempit saringan; tidak tampil:", "Narrow the filter; not shown:");
    public static readonly Text AccountsTitle = new("Jejak akun", "Accounts' trail");
    public static readonly Text AccountsText = new(
        "Jurnal akun: masuk, undangan, jabatan, token, dan pembacaan daftar akun.",
        "The accounts' journal: signing in, invitations, posts, tokens, and reads of the list of accounts.");

    private static readonly Dictionary<string, Text> Keys = new(StringComparer.Ordinal)
    {
        ["count"] = new("jumlah orang", "persons"),
        ["purpose"] = new("tujuan", "purpose"),
        ["reason"] = new("alasan", "reason"),
        ["what"] = new("data", "data"),
        ["subject"] = new("tentang", "about"),
        ["mark"] = new("tanda", "mark"),
        ["account"] = new("akun", "account"),
        ["operation"] = new("operasi", "operation"),
        ["role"] = new("peran", "role"),
        ["regions"] = new("wilayah", "areas"),
        ["post"] = new("jabatan", "post"),
        ["by"] = new("dengan", "by"),
        ["secret"] = new("cara masuk", "way in"),
        ["added"] = new("dipasang", "added"),
        ["expires"] = new("sampai", "until"),
        ["minutes"] = new("menit", "minutes"),
        ["token"] = new("token", "token"),
    };

    private static readonly Dictionary<string, Text> Values = new(StringComparer.Ordinal)
    {
        ["duty_members"] = new("daftar anggota", "list of members"),
        ["duty_member"] = new("anggota", "member"),
        ["held_data"] = new("semua data satu orang", "all of one person"),
        ["attachment"] = new("lampiran", "attachment"),
        ["contacts"] = new("kontak", "contacts"),
        ["accounts"] = new("akun", "accounts"),
        ["account"] = new("satu akun", "one account"),
        ["password"] = new("sandi", "password"),
        ["password_totp"] = new("sandi dan autentikator", "password and authenticator"),
        ["totp"] = new("autentikator", "authenticator"),
        ["recovery_code"] = new("kode pemulihan", "recovery code"),
        ["recovery_codes"] = new("kode pemulihan", "recovery codes"),
        ["reset"] = new("sandi baru", "new password"),
        ["setup"] = new("administrator pertama", "first administrator"),
        ["True"] = new("ya", "yes"),
        ["False"] = new("tidak", "no"),
        ["[]"] = new("seluruh operasi", "the whole operation"),
    };

    /// <summary>A key of an entry's particulars.</summary>
    public static Text KeyOf(string key) => Keys.GetValueOrDefault(key, new(key, key));

    /// <summary>A value of an entry's particulars.</summary>
    public static Text ValueOf(string value) => Values.GetValueOrDefault(value, new(value, value));

    /// <summary>What a kind of entry says.</summary>
    public static Text Of(string kind) =>
        EntryKinds.All.FirstOrDefault(k => k.Name == kind)?.Meaning ?? new Text(kind, kind);
}
