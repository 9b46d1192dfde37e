using Praja.Doctrine;
using Praja.Operations.Dossiers;

namespace Praja.Tests.Doctrine;

public sealed class RefusedWordsTests
{
    [Theory]
    [InlineData("agama")]
    [InlineData("Suku Bangsa")]
    [InlineData("partai_pendukung")]
    [InlineData("NIK")]
    [InlineData("No. KTP")]
    [InlineData("tanggalLahir")]
    [InlineData("perolehan_suara")]
    [InlineData("suara")]
    [InlineData("votes")]
    [InlineData("votes2019")]
    [InlineData("riwayat-pidana")]
    [InlineData("Criminal record")]
    [InlineData("ETNIS")]
    [InlineData("dukungan")]
    [InlineData("jumlah_teroris")]
    [InlineData("pemilih_disabilitas")]
    public void Columns_about_who_people_are_or_vote_for_are_refused(string name) =>
        Assert.NotNull(RefusedWords.Find(name));

    [Theory]
    [InlineData("pemilih")]
    [InlineData("voters")]
    [InlineData("surat_suara")]
    [InlineData("hari_pemungutan_suara")]
    [InlineData("kotak suara")]
    [InlineData("traffic")]
    [InlineData("nikel")]
    [InlineData("terrace")]
    [InlineData("kecamatan")]
    [InlineData("dukungan_logistik")]
    public void Columns_about_places_and_logistics_pass(string name) => Assert.Null(RefusedWords.Find(name));

    [Fact]
    public void No_column_or_key_of_the_dossier_refuses_itself()
    {
        var names = DossierSchema.Sheets.SelectMany(s => s.Columns).SelectMany(c =>
            c.Aliases.Append(c.Key).Append(c.Id))
            .Concat(ProfileKeys.All.SelectMany(k => k.Aliases.Append(k.Key).Append(k.Id)));
        Assert.Empty(names.Where(n => RefusedWords.Find(n) is not null));
    }

    [Fact]
    public void Private_data_are_refused_of_members_only()
    {
        Assert.NotNull(RefusedWords.FindOfPeople("alamat"));
        Assert.Null(RefusedWords.Find("alamat"));
    }
}
