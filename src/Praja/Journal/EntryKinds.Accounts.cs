namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of accounts, in the journal of the accounts; and of personal data, in the operation's own or, where no
    // operation is concerned, in that of the accounts. An account is named by its id, never by a name or a secret.
    private static IReadOnlyList<EntryKind> Accounts() =>
    [
        Post("account_made", "Akun dibuat.", "An account was made.", Account()),
        Post("account_link_issued", "Tautan sekali pakai diterbitkan untuk akun.",
            "A one-time link was issued for an account.", Account(),
            Word("purpose", "setup (awal), reset (kata sandi baru), atau visit (simulasi).",
                "setup, reset (a new password), or visit (a simulation).")),
        Post("account_link_used", "Tautan sekali pakai dipakai.", "A one-time link was used.", Account(),
            Word("purpose", "setup, atau reset.", "setup, or reset.")),
        Post("account_signed_in", "Akun masuk.", "An account signed in.", Account(),
            Word("by", "password, password_totp, recovery_code, passkey, atau link (hanya simulasi).",
                "password, password_totp, recovery_code, passkey, or link (a simulation only).")),
        Post("account_sign_in_failed", "Percobaan masuk gagal.", "A sign-in failed.", Account(),
            Word("by", "password, totp, atau passkey.", "password, totp, or passkey.")),
        Post("account_locked_out", "Akun terkunci sementara oleh percobaan gagal.",
            "An account was locked for a time by failed attempts.", Account(),
            Count("minutes", "Lama, menit.", "For so many minutes.")),
        Post("account_closed", "Akun ditutup.", "An account was closed.", Account()),
        Post("account_opened", "Akun dibuka lagi.", "An account was opened again.", Account()),
        Post("account_secret_changed", "Cara membuktikan diri berubah.", "A way to prove oneself changed.", Account(),
            Word("secret", "password, totp, recovery_codes, atau passkey.",
                "password, totp, recovery_codes, or passkey."),
            Yes("added", "Ditambah; salah: dihapus.", "Added; false: removed.")),
        Post("account_appointed", "Akun diberi jabatan.", "An account was given an appointment.", Account(),
            Operation(), Role(), Regions(), Word("post", "Jabatan seperti di jurnal.", "The post as in the journal.")),
        Post("account_dismissed", "Jabatan akun dicabut.", "An account's appointment was taken.", Account(),
            Operation(), Role()),
        Post("account_token_made", "Token dibuat.", "A token was made.", Account(), Token(), Operation(), Role(),
            Regions(), Word("expires", "Berlaku sampai, UTC.", "Holds until, UTC.")),
        Post("account_token_revoked", "Token dicabut.", "A token was revoked.", Account(), Token()),
        Post("personal_data_read", "Data pribadi dibaca.", "Personal data were read.",
            Word("what", "Data apa: duty_members, contacts, attachment, accounts, account, held_data.",
                "Which data: duty_members, contacts, attachment, accounts, account, held_data."),
            Word("purpose", "Untuk apa.", "What for."),
            Count("count", "Jumlah orang.", "How many persons."),
            Optional(Word("subject", "Tanda anggota, id akun, atau hash lampiran, bila satu.",
                "Mark of the member, id of the account, or hash of the attachment, if one."))),
        Post("personal_data_erased", "Data pribadi dihapus.", "Personal data were erased.",
            Word("what", "Data apa: duty_member, account, attachment.",
                "Which data: duty_member, account, attachment."),
            Word("mark", "Tanda yang hanya dikenali pemegang kunci akun (HMAC-SHA256).",
                "A mark that only holders of the accounts' key recognise (HMAC-SHA256)."),
            Word("reason", "Sebab.", "Reason."),
            Count("count", "Jumlah tempat data dihapus.", "From how many places.")),
        Post("data_breach_noted", "Pelindungan data pribadi gagal (UU 27/2022, Pasal 46).",
            "The protection of personal data failed (UU 27/2022, article 46).",
            Word("known_at", "Diketahui, UTC; batas 3 x 24 jam dihitung dari sini.",
                "Known since, UTC; the 3 x 24 hours run from here."),
            Word("data", "Data pribadi yang terungkap.", "Which data were disclosed."),
            Word("how", "Kapan dan bagaimana.", "When and how."),
            Word("measures", "Upaya penanganan dan pemulihan.", "What is done about it."),
            Optional(Count("persons", "Jumlah orang.", "How many persons."))),
        Post("data_breach_told", "Pemberitahuan tertulis dikirim.", "The written notice went out.",
            Count("breach", "Nomor urut entri kegagalannya.", "Sequence of the entry that noted the breach."),
            Word("to", "subjects, authority, atau public.", "subjects, authority, or public."),
            Word("by", "Nomor surat, atau caranya.", "Number of the letter, or the way.")),
    ];

    private static BodyKey Account() => Word("account", "Id akun.", "Id of the account.");

    private static BodyKey Token() => Word("token", "Id token.", "Id of the token.");

    private static BodyKey Operation() => Word(
        "operation", "Id operasi; accounts untuk akun sendiri.", "Operation id; accounts for the accounts themselves.");

    private static BodyKey Role() => Word("role", "Peran.", "Role.");

    private static BodyKey Regions() => new(
        "regions", BodyValueKind.Texts, true, new(
            "Kode wilayah; kosong berarti seluruh operasi.", "Region codes; empty for the whole operation."));
}
