namespace Praja.Tests.Operations;

/// <summary>
/// Selasih, the small regency of the tests: Muara Rindu on the coast road, Bukit Kenanga up the river, seven polling
/// stations, four police officers with names. Its dossier has nothing wrong with it.
/// </summary>
internal static class SelasihDossier
{
    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["operation.yaml"] = """
            name: Operasi Mantap Praja Selasih 2024
            level: polres
            command: polres-selasih
            region: "97.01"
            election_date: Rabu, 27 November 2024
            doctrine: pilkada-2024
            time_zone: WITA
            seed: 42
            patterns:
              kurang_rawan: 2-6-12
            phases:
              pra_operasi: { start: 2024-08-01, end: 2024-08-25 }
              operasi: { start: 2024-08-26, end: 2024-12-16 }
              pasca_operasi: { start: 2024-12-17, end: 2024-12-31 }
            claims:
              - { figure: operation_days, value: 113, source: "Kapolres Selasih, 20 Agustus 2024" }
              - { figure: linmas, value: 14, source: "Kapolres Selasih, 20 Agustus 2024" }
              - { figure: polri, value: 30, parts: [20, 10], source: "Kapolres Selasih, 20 Agustus 2024" }
              - { figure: voters, value: 2900, source: "KPU Selasih, 19 September 2024" }
            notes:
              - Selasih tidak ada di peta mana pun.
            """,
        ["stages.csv"] = """
            id,kind,name,start,end
            kampanye,kampanye,Kampanye,2024-09-25,2024-11-23
            masa_tenang,masa_tenang,Masa tenang,2024-11-24,2024-11-26
            pemungutan,pemungutan,Pemungutan suara,2024-11-27,2024-11-27
            rekap_kecamatan,rekap_kecamatan,Rekapitulasi kecamatan,2024-11-28,2024-12-03
            rekap_kabupaten,rekap_kabupaten,Rekapitulasi kabupaten,2024-11-29,2024-12-06
            """,
        ["regions.csv"] = """
            code,name,level,latitude,longitude,voters,stations,area_km2,source
            97.01,Kabupaten Selasih,regency,0.50,117.50,2900,7,400,KPU Selasih
            97.01.01,Muara Rindu,district,0.50,117.50,2000,5,150,KPU Selasih
            97.01.01.2001,Kuala Rindu,village,0.50,117.50,1300,3,60,KPU Selasih
            97.01.01.2002,Pasir Lestari,village,0.52,117.60,700,2,90,KPU Selasih
            97.01.02,Bukit Kenanga,district,0.70,117.30,900,2,250,KPU Selasih
            97.01.02.2001,Kenanga Hulu,village,0.70,117.30,900,2,250,KPU Selasih
            """,
        ["sites.csv"] = """
            id,kind,name,region,latitude,longitude,voters,access,flags
            97.01.01.2001/001,tps,TPS 001 Kuala Rindu,97.01.01.2001,0.501,117.501,450,road,
            97.01.01.2001/002,tps,TPS 002 Kuala Rindu,97.01.01.2001,0.502,117.498,430,road,
            97.01.01.2001/003,tps,TPS 003 Kuala Rindu,97.01.01.2001,0.497,117.503,420,road,
            97.01.01.2002/001,tps,TPS 001 Pasir Lestari,97.01.01.2002,0.521,117.601,360,road,
            97.01.01.2002/002,tps,TPS 002 Pasir Lestari,97.01.01.2002,0.519,117.598,340,road,
            97.01.02.2001/001,tps,TPS 001 Kenanga Hulu,97.01.02.2001,0.701,117.301,460,river,tanpa_sinyal
            97.01.02.2001/002,tps,TPS 002 Kenanga Hulu,97.01.02.2001,0.699,117.299,440,river,tanpa_sinyal
            ppk-muara-rindu,ppk,PPK Muara Rindu,97.01.01,0.500,117.505,,road,
            posko-selasih,command_post,Posko Selasih,97.01.01.2001,0.500,117.500,,road,
            """,
        ["commands.csv"] = """
            id,name,kind,agency,parent,latitude,longitude,jurisdiction,contact
            polres-selasih,Polres Selasih,Polres,polri,,0.500,117.500,97.01,110
            polsek-muara-rindu,Polsek Muara Rindu,Polsek,polri,polres-selasih,0.502,117.504,97.01.01,
            polsek-kenanga,Polsek Kenanga,Polsek,polri,polres-selasih,0.700,117.300,97.01.02,
            kodim-selasih,Kodim Selasih,Kodim,tni,,0.505,117.495,97.01,
            linmas-selasih,Satlinmas Selasih,Linmas,linmas,,0.500,117.500,97.01,
            """,
        ["forces.csv"] = """
            id,command,agency,role,strength,from,to,attached_from,skills,source
            polres-pam,polres-selasih,polri,pam,12,2024-08-26,2024-12-16,,,Kapolres
            rindu-pam,polsek-muara-rindu,polri,pam,8,2024-08-26,2024-12-16,,,Kapolres
            kenanga-pam,polsek-kenanga,polri,pam,4,2024-08-26,2024-12-16,,perahu,Kapolres
            bko-polda,polres-selasih,polri,cadangan,6,2024-11-20,2024-12-06,Polda Selasih Raya,,Kapolda
            kodim-pam,kodim-selasih,tni,pam,5,2024-08-26,2024-12-16,,,Dandim
            linmas,linmas-selasih,linmas,linmas,14,2024-11-24,2024-11-28,,,Bupati
            """,
        ["satgas.csv"] = """
            id,task_force,sub_unit,parent,post,command,members,duty_kampanye,duty_pemungutan
            preventif,preventif,,,posko-selasih,polres-selasih,2,Patroli,Pengamanan TPS
            preventif-rindu,preventif,Sub satgas Rindu,preventif,,polsek-muara-rindu,8,,
            preventif-kenanga,preventif,Sub satgas Kenanga,preventif,,polsek-kenanga,4,,
            banops,banops,,,posko-selasih,polres-selasih,5,Posko,Posko
            """,
        ["people.csv"] = """
            id,name,rank,force,skills
            1001,Sari Melati,Aiptu,kenanga-pam,perahu
            1002,Budi Karang,Bripka,kenanga-pam,
            1003,Tono Senja,Brigadir,kenanga-pam,
            1004,Wulan Embun,Briptu,kenanga-pam,perahu
            """,
        ["indicators.csv"] = """
            target,indicator,value,edition,source,date
            97.01,ikp,24.5,2024,Bawaslu Selasih,2024-08-01
            97.01.02.2001/001,riwayat_psu,1,,Bawaslu Selasih,2024-11-10
            """,
        ["travel.csv"] = """
            from,to,access,minutes,source
            polres-selasih,97.01.02.2001,river,95,"Polsek Kenanga, 3 Oktober 2024"
            """,
        ["overrides.csv"] = """
            site,band,reason,by,date
            97.01.02.2001/002,sangat_rawan,Jembatan putus sejak Oktober,Kapolres,2024-11-15
            """,
    };
}
