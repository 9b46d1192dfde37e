namespace Praja.Web.Risk;

/// <summary>Words of the pages of risk.</summary>
internal static class RiskWords
{
    public static readonly Text Risk = new("Kerawanan", "Risk");
    public static readonly Text Stage = new("Tahapan", "Stage");
    public static readonly Text Area = new("Wilayah", "Area");
    public static readonly Text AllAreas = new("Seluruh wilayah", "The whole area");
    public static readonly Text Show = new("Tampilkan", "Show");
    public static readonly Text AllBands = new("Semua kategori", "All bands");
    public static readonly Text Station = new("TPS", "Station");
    public static readonly Text Band = new("Kategori", "Band");
    public static readonly Text Index = new("Indeks", "Index");
    public static readonly Text Firmness = new("Kestabilan", "Stability");
    public static readonly Text Rank = new("Peringkat", "Rank");
    public static readonly Text In = new("dalam", "in");
    public static readonly Text OfWeightings = new("pembobotan yang masuk akal", "of plausible weightings");
    public static readonly Text ByOrder = new("menurut komandan", "by the commander");
    public static readonly Text Making = new("Sedang dihitung", "Being computed");
    public static readonly Text MakingText = new(
        "Indeks semua TPS dihitung sekali sesudah peladen menyala; halaman ini menampilkannya begitu selesai.",
        "The index of all stations is computed once after the server starts; this page shows it when it is ready.");
    public static readonly Text None = new("Tidak ada TPS begini", "No such station");
    public static readonly Text NoneText = new(
        "Pilih kategori, tahapan, atau wilayah yang lain.", "Choose another band, stage or area.");
    public static readonly Text Unfirm = new("goyah", "unfirm");
    public static readonly Text Why = new("Mengapa", "Why");
    public static readonly Text Contributions = new("Poin per tanda kerawanan", "Points by sign of risk");
    public static readonly Text Indicator = new("Tanda", "Sign");
    public static readonly Text Value = new("Nilai", "Value");
    public static readonly Text Points = new("Poin", "Points");
    public static readonly Text Absent = new("Tanda yang tidak menambah poin di sini", "Signs that add no points here");
    public static readonly Text Missing = new("Belum diketahui", "Not known");
    public static readonly Text MissingText = new(
        "Tanda ini tidak ada nilainya di dosir; mengisinya dapat mengubah indeks.",
        "The dossier has no value for these; filling them in may change the index.");
    public static readonly Text NothingMissing = new("Semua tanda diketahui", "All signs are known");
    public static readonly Text NothingMissingText = new(
        "Dosir menyebut nilai setiap tanda untuk TPS ini.", "The dossier tells the value of every sign here.");
    public static readonly Text Override = new("Kategori ditetapkan komandan", "Band set by the commander");
    public static readonly Text InsteadOf = new("menurut indeks", "by the index");
    public static readonly Text Published = new("Indeks terbitan, sebagai pembanding", "Published indices, beside it");
    public static readonly Text PublishedText = new(
        "Tidak pernah dicampur ke indeks TPS.", "Never blended into the station's index.");
    public static readonly Text NonePublished = new("Tidak ada indeks terbitan", "No published index");
    public static readonly Text NonePublishedText = new(
        "Dosir tidak memuat IPKP atau IKP untuk wilayah ini.", "The dossier has no IPKP or IKP of this area.");
    public static readonly Text Edition = new("Edisi", "Edition");
    public static readonly Text Class = new("Kelas", "Class");
    public static readonly Text Method = new("Cara menghitung", "How it is computed");
    public static readonly Text Weightings = new(
        "pembobotan diuji, bobot berubah", "weightings tried, weights vary by");
    public static readonly Text RankOf = new("dari", "of");
    public static readonly Text Between = new("antara", "between");
    public static readonly Text And = new("dan", "and");
    public static readonly Text StationPage = new("Halaman TPS", "The station's page");
    public static readonly Text WhatWouldChange = new("Yang akan mengubahnya", "What would change it");
    public static readonly Text NoRemedy = new(
        "Tidak ada tanda yang dapat digugurkan sebelum harinya.", "No sign can be lifted before the day.");
}
