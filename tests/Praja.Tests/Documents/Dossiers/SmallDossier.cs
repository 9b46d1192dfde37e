namespace Praja.Tests.Documents.Dossiers;

/// <summary>Muara Sunyi: a small invented regency with two villages, as a planner would write its dossier.</summary>
internal static class SmallDossier
{
    public const string Profile =
        """
        nama: Operasi Mantap Praja Sunyi 2024
        sandi: Sunyi
        tingkat: polres
        komando: polres-muara-sunyi
        wilayah: "99.01"
        hari_pemungutan: Rabu, 27 November 2024
        doktrin: pilkada-2024.yaml
        zona_waktu: wita
        fase:
          pra_operasi: {mulai: 2024-08-01, selesai: 2024-08-25}
          operasi: {mulai: 26/08/2024, selesai: 16 Desember 2024}
        klaim:
          - butir: operation_days
            nilai: 126
            sumber: siaran pers
          - {butir: personnel, nilai: 5.240, rincian: [1.234, 4.006], sumber: Polda}
        pola:
          Kurang Rawan: 2-6-12
        catatan:
          - Wilayah ini rekaan.
        """;

    public const string Stages =
        """
        # Kalender
        id;mulai;selesai
        kampanye;25/09/2024;23/11/2024
        pemungutan;27 November 2024;Rabu, 27 November 2024
        """;

    public const string Regions =
        """
        Kode,Nama,Penduduk,Pemilih,Lintang,Bujur,Luas (km2)
        99.01,Kabupaten Muara Sunyi,"12.345","8,901",,,"35747,5"
        99.01.01,Kecamatan Hulu,,,,,
        99.01.01.2001,Desa Batu,,450,"-0,5",117.25,
        9901012002,Desa Air,,451,-0.6,117.35,
        """;

    public const string Sites =
        """
        id	kind	name	region	lat	lon	voters	access	flags
        99.01.01.2001/001	tps	TPS 001 Batu	99.01.01.2001	-0.5	117.25	450	jalan	tanpa_sinyal rawan_banjir
        99.01.01.2002/001	TPS	TPS 001 Air	99.01.01.2002	-0.61	117.36	451	Sungai	
        gudang-kpu	Gudang Logistik	Gudang KPU	99.01			-		
        """;

    public const string Commands =
        """
        id,nama,jenis,instansi,atasan,lintang,bujur,daerah hukum,kontak
        polres-muara-sunyi,Polres Muara Sunyi,Polres,Polri,,-0.5,117.2,99.01,+62 541 000000
        polsek-hulu,Polsek Hulu,Polsek,polisi,polres-muara-sunyi,-0.55,117.3,"99.01.01.2001, 99.01.01.2002",
        """;

    public const string Forces =
        """
        komando,instansi,peran,jumlah,mulai,selesai,bko,keahlian,sumber
        polres-muara-sunyi,polri,pam,1.234,,,,,Sprin 1
        polres-muara-sunyi,polri,pam,10,2024-11-20,2024-11-30,Polda,perahu,Sprin 2
        polsek-hulu,satlinmas,linmas,4,,,,,
        """;

    public static TempFolder Folder() => new TempFolder()
        .With("operation.yaml", Profile)
        .With("tahapan.csv", Stages)
        .With("regions.csv", Regions)
        .With("sites.csv", Sites)
        .With("commands.csv", Commands)
        .With("forces.csv", Forces);
}
