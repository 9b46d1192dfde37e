using System.Text.Json;
using Praja.Algorithms.Queueing;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Queueing;

public sealed class HypercubeTests
{
    // Larson and Odoni, Urban Operations Research, section 5.4.3, places with the same order together.
    internal static readonly HypercubeProblem City = new(
        [0.5, 0.25, 0.35, 0.4], [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 0, 1]], [1, 1, 1], queue: true);

    [Fact]
    public void Larsons_city_has_the_published_workloads()
    {
        var solution = Hypercube.Solve(City);
        double[] published = [0.5574, 0.4734, 0.4693];
        Assert.All(solution.Workloads.Zip(published), w => Assert.Equal(w.Second, w.First, 6e-5));
        Assert.Equal(0.23684, solution.AllBusy, 5e-6);
        Assert.Equal(0.43529, solution.InterArea, 5e-5);
        Assert.Equal(0.21052632, solution.AllIdle, 5e-9);
        Assert.Equal(0.11842105, solution.SomeWait, 5e-9);
        double[] recomputed = [0.5573640120814054, 0.4733722861133889, 0.46926370180520594];
        Assert.All(solution.Workloads.Zip(recomputed), w => Assert.Equal(w.Second, w.First, 1e-11));
        Assert.Equal(1, solution.Dispatches.Sum(d => d.Sum()), 1e-12);
    }

    [Fact]
    public void Larsons_approximation_has_the_published_corrections_and_workloads()
    {
        double[] corrections = [1, 0.73684, 0.63158];
        Assert.All(
            HypercubeApproximation.Corrections(3, 1.5, queue: true).Zip(corrections),
            q => Assert.Equal(q.Second, q.First, 5e-6));
        double[] published = [0.5627, 0.4716, 0.4657];
        Assert.All(
            HypercubeApproximation.Workloads(City, sweeps: 3).Zip(published),
            w => Assert.Equal(w.Second, w.First, 1.1e-4));
    }

    [Fact]
    public void The_other_cities_have_their_values_of_a_dense_solution()
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(SharedData.Need("bench-data", "queue", "hypercube.json")));
        foreach (var city in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var solution = Hypercube.Solve(ProblemOf(city));
            var queue = city.GetProperty("queue").GetString() == "infinite";
            double Of(string name) => city.GetProperty(name).GetDouble();
            Assert.Equal(Of("p_all_busy_state"), solution.AllBusy - solution.SomeWait, 1e-9);
            Assert.Equal(Of("p_queue"), solution.SomeWait, 1e-9);
            Assert.Equal(Of("state_prob_idle"), solution.AllIdle, 1e-9);
            Assert.Equal(queue, solution.SomeWait > 0);
            Assert.All(
                solution.Workloads.Zip(Numbers(city.GetProperty("workload"))),
                w => Assert.Equal(w.Second, w.First, 1e-9));
            Assert.All(
                solution.Dispatches.Zip(Numbers(city.GetProperty("dispatch_fraction_unit_total"))),
                d => Assert.Equal(d.Second, d.First.Sum(), 1e-9));
            Assert.Equal(Of("mean_travel_L1"), solution.Mean(Distances(city)), 1e-8);
        }
    }

    [Theory]
    [InlineData(1, 0.7, true)]
    [InlineData(2, 1.1, true)]
    [InlineData(5, 4.9, true)]
    [InlineData(7, 9, false)]
    [InlineData(12, 6, true)]
    [InlineData(12, 3, false)]
    public void With_units_alike_the_number_busy_is_that_of_the_plain_queue(int units, double load, bool queue)
    {
        var solution = Hypercube.Solve(Drawn(units, load, queue, alike: true));
        var busy = Erlang.Busy(units, load, queue);
        Assert.Equal(busy[0], solution.AllIdle, 1e-10);
        Assert.Equal(busy[units], solution.AllBusy, 1e-10);
        Assert.Equal(queue ? load : load * (1 - busy[units]), solution.Workloads.Sum(), 1e-9);
    }

    // Every state written out and the balance solved by elimination: no code shared.
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Units_that_differ_agree_with_elimination(int units, bool queue)
    {
        for (var seed = 0UL; seed < 5; seed++)
        {
            var problem = Drawn(units, 0.7 * units, queue, alike: false, seed);
            var solution = Hypercube.Solve(problem);
            var (workloads, allBusy) = DenseHypercube.Solve(problem);
            Assert.Equal(allBusy, solution.AllBusy, 1e-10);
            Assert.All(workloads.Zip(solution.Workloads), w => Assert.Equal(w.First, w.Second, 1e-10));
        }
    }

    [Fact]
    public void Larsons_approximation_is_near_the_exact_answer_in_a_larger_city()
    {
        foreach (var queue in (bool[])[true, false])
        {
            var problem = Drawn(10, 6, queue, alike: true);
            var exact = Hypercube.Solve(problem).Workloads;
            Assert.All(
                HypercubeApproximation.Workloads(problem).Zip(exact), w => Assert.Equal(w.Second, w.First, 0.02));
        }
    }

    [Fact]
    public void Impossible_problems_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([1], [[0, 1]], [1], queue: false));
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([1], [[0, 0]], [1, 1], queue: false));
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([2], [[0, 1]], [1, 1], queue: true));
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([0], [[0]], [1], queue: false));
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([1], [[0]], [0], queue: false));
        Assert.Throws<ArgumentException>(() => new HypercubeProblem([1, 1], [[0]], [1], queue: false));
        Assert.Throws<ArgumentException>(
            () => HypercubeApproximation.Workloads(new([1], [[0, 1]], [1, 2], queue: false)));
    }

    private static HypercubeProblem Drawn(int units, double load, bool queue, bool alike, ulong seed = 1)
    {
        var random = new CounterRng(CounterRng.KeyOf(seed, units, 1), 0);
        var places = 3 * units;
        var rates = Enumerable.Range(0, places).Select(_ => random.NextDouble()).ToArray();
        var service = Enumerable.Range(0, units).Select(_ => alike ? 1 : 0.5 + (4 * random.NextDouble())).ToArray();
        var scale = load / rates.Sum();
        var preferences = Enumerable.Range(0, places).Select(_ =>
        {
            var draws = Enumerable.Range(0, units).Select(_ => random.NextDouble()).ToArray();
            return (IReadOnlyList<int>)[.. Enumerable.Range(0, units).OrderBy(u => draws[u])];
        });
        return new([.. rates.Select(r => r * scale)], [.. preferences], service, queue);
    }

    private static HypercubeProblem ProblemOf(JsonElement city) => new(
        Numbers(city.GetProperty("lambda_per_atom")),
        [.. city.GetProperty("pref").EnumerateArray()
            .Select(p => (IReadOnlyList<int>)[.. p.EnumerateArray().Select(u => u.GetInt32())])],
        Numbers(city.GetProperty("mu")),
        city.GetProperty("queue").GetString() == "infinite");

    private static double[][] Distances(JsonElement city)
    {
        var places = city.GetProperty("atom_xy").EnumerateArray().Select(Numbers).ToArray();
        return [.. city.GetProperty("home_atom").EnumerateArray().Select(h => places
            .Select(p => Math.Abs(p[0] - places[h.GetInt32()][0]) + Math.Abs(p[1] - places[h.GetInt32()][1]))
            .ToArray())];
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(x => x.GetDouble())];
}
