using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Web;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Pages;

/// <summary>The plan in a browser without script: published, approved, compared, frozen, changed, rehearsed.</summary>
public sealed class PlanPagesTests(RehearsedPlan rehearsed) : IClassFixture<RehearsedPlan>
{
    private const string Id = "kutai-timur-2024";

    [Fact]
    public async Task A_plan_is_published_approved_compared_frozen_and_changed()
    {
        Assert.Equal(0, RehearsedPlan.Call("rehearse", rehearsed.Plan, "--runs", "20").Code);
        var data = rehearsed.At("data");
        var opened = PrajaProgram.Run(
            "open", PrajaProgram.KutaiTimur, "--plan", rehearsed.Plan, "--data", data, "--mode", "exercise");
        Assert.True(Directory.Exists(data), opened.Error);
        var problems = new ProblemList();
        var settings = new ServerSettings { DataFolder = data, Address = "http://127.0.0.1:0", RequestsPerSecond = 0 };
        await using var app = PrajaServer.Build(settings, problems);
        await app.StartAsync(TestServer.Stop);
        await app.Services.GetRequiredService<PostRegistry>().Find(Id)!.Opened;
        using var lead = Browser(app, PostRole.OperationsHead);

        // The rehearsal that lay beside the plan came along.
        Assert.Contains("Dalam 20 hari tiruan", await lead.Page("rehearsal"), StringComparison.Ordinal);

        var (status, html, _) = await lead.SendFile(
            "plan", "publish", "{}"u8.ToArray(), ("note", "versi kedua"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"versi kedua\"", html, StringComparison.Ordinal);
        (status, html, var location) = await lead.SendFile(
            "plan", "publish", rehearsed.Second(), ("note", "versi kedua"));
        Assert.True(status == HttpStatusCode.SeeOther, html);
        Assert.Contains("/plan?recorded=", location, StringComparison.Ordinal);
        Assert.Contains("menunggu persetujuan", await lead.Page("plan"), StringComparison.Ordinal);
        var difference = await lead.Page("plan/2");
        Assert.Contains("TPS berganti kategori atau beat", difference, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Look("plan/1")).Status);

        await lead.Do("plan", "approve-2");
        var command = await lead.Page("plan/command/polsek-bengalon");
        Assert.Contains("Kebutuhan di wilayahnya", command, StringComparison.Ordinal);
        await lead.Do("plan", "freeze", ("local.until", "2099-01-01T00:00"));
        (status, html, _) = await lead.Send(
            "plan", "change", ("body.what", "reserve"), ("body.subject", "tidak-ada"),
            ("body.change", "Geser regu"), ("body.reason", "Banjir"), ("body.authority", "kapolres"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Banjir\"", html, StringComparison.Ordinal);
        await lead.Do(
            "plan", "change", ("body.what", "other"), ("body.subject", "jalur"), ("body.change", "Lewat jalan kebun"),
            ("body.reason", "Banjir"), ("body.authority", "kapolres"));
        Assert.Contains("Lewat jalan kebun", await lead.Page("plan"), StringComparison.Ordinal);

        using var operate = Browser(app, PostRole.PostOperator);
        Assert.DoesNotContain("id=\"publish\"", await operate.Page("plan"), StringComparison.Ordinal);
        await app.StopAsync(TestServer.Stop);
    }

    private static PlainBrowser Browser(WebApplication app, PostRole role)
    {
        var now = TimeProvider.System.GetUtcNow();
        var senders = new Dictionary<string, Sender>
        {
            [Id] = new("uji/" + RoleNames.WordOf(role).Replace('_', '-'), role, []),
        };
        var session = app.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
        return new(new Uri(app.Urls.First()), Id, session);
    }
}
