using System.Text.Json;

namespace Praja.SystemTests;

public sealed class WhatIfTests(RehearsedPlan plan) : IClassFixture<RehearsedPlan>
{
    [Fact]
    public void A_flood_makes_help_later_and_names_need_no_capitals()
    {
        string[] call = ["what-if", plan.Plan, "--runs", "150", "--json"];
        var run = RehearsedPlan.Call([.. call, "--flood", "sangatta utara", "--no-signal", "64.08.04"]);
        Assert.True(run.Code == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var plans = json.RootElement.GetProperty("comparisons")[0].GetProperty("plans");
        Assert.Equal(2, plans.GetArrayLength());
        var late = plans[1].GetProperty("differences").GetProperty("late");
        Assert.True(late.GetProperty("low").GetDouble() > 0, late.ToString());
        Assert.True(File.Exists(Path.Combine(plan.Plan, "gladi-andai", "gladi.html")));
    }

    [Fact]
    public void A_platoon_more_leaves_a_reserve_more_often()
    {
        string[] call = ["what-if", plan.Plan, "--runs", "150", "--json", "--out", plan.At("platoon")];
        var run = RehearsedPlan.Call([.. call, "--add-platoon", "polres-kutai-timur", "Polsek Bengalon:20"]);
        Assert.True(run.Code == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var second = json.RootElement.GetProperty("comparisons")[0].GetProperty("plans")[1];
        var difference = second.GetProperty("differences").GetProperty("no_reserve_minutes");
        Assert.True(difference.GetProperty("high").GetDouble() < 0, difference.ToString());
    }

    [Fact]
    public void All_impossible_changes_are_told_at_once()
    {
        var run = RehearsedPlan.Call(
            "what-if", plan.Plan, "--flood", "sangata utara", "--add-platoon", "polsek-tidak-ada",
            "polsek-bengalon:100000", "polsek-bengalon:banyak", "--close-road", "Bengalon", "Bengalon:bengalon",
            "--operators", "0");
        Assert.True(run.Code == 2, run.Output + run.Error);
        foreach (var seen in new[] { "PRJ350", "PRJ351", "PRJ352", "PRJ354", "PRJ359", "PRJ363", "Sangatta Utara" })
            Assert.Contains(seen, run.Error, StringComparison.Ordinal);
        var nothing = RehearsedPlan.Call("what-if", plan.Plan);
        Assert.Equal(2, nothing.Code);
        Assert.Contains("PRJ364", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_are_compared_on_the_same_incidents_and_three_are_ranked()
    {
        Directory.CreateDirectory(plan.At("dossier"));
        CheckTests.Copy(PrajaProgram.KutaiTimur, plan.At("dossier"));
        File.AppendAllText(plan.At("dossier", "operation.yaml"), "\npatterns: { kurang_rawan: 2-8-16 }\n");
        Assert.Equal(0, RehearsedPlan.Call("plan", plan.At("dossier"), "--out", plan.At("other")).Code);
        string[] call = ["compare", plan.Plan, plan.At("other"), "--runs", "60", "--json", "--out", plan.At("c")];
        var run = RehearsedPlan.Call(call);
        Assert.True(run.Code == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var comparison = json.RootElement.GetProperty("comparisons")[0];
        Assert.Equal(60, comparison.GetProperty("runs").GetInt32());
        Assert.False(comparison.TryGetProperty("ranking", out _));

        var three = RehearsedPlan.Call(["compare", plan.Plan, plan.Plan, .. call[2..]]);
        Assert.Equal(1, three.Code);
        Assert.Contains("ranking", three.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_plan_alone_or_plans_of_two_regions_are_not_compared()
    {
        Assert.Equal(2, RehearsedPlan.Call("compare", plan.Plan).Code);
        Assert.Equal(0, RehearsedPlan.Call("plan", PrajaProgram.Balikpapan, "--out", plan.At("balikpapan")).Code);
        var run = RehearsedPlan.Call("compare", plan.Plan, plan.At("balikpapan"), "--runs", "5");
        Assert.Equal(2, run.Code);
        Assert.Contains("PRJ366", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_for_a_better_plan_adds_nobody_and_says_how_certain_it_is()
    {
        var run = RehearsedPlan.Call(
            "improve", plan.Plan, "--minutes", "0.05", "--out", plan.At("better"), "--json", "--lang", "en");
        Assert.True(run.Code is 0 or 1, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.NotEqual("", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(json.RootElement.GetProperty("interrupted").GetBoolean() ? 1 : 0, run.Code);
        Assert.Equal(2, RehearsedPlan.Call("improve", plan.Plan, "--minutes", "-1").Code);
    }
}
