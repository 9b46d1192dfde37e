// Solves a DIMACS minimum-cost flow problem with LEMON's NetworkSimplex, as shipped by the distribution, and prints
// the optimum and the CPU seconds of building and running the solver (reading the file is left out).
// Build: g++ -O3 -march=native network_simplex.cpp -o network_simplex -llemon   (Debian: liblemon-dev)

#include <ctime>
#include <fstream>
#include <iostream>
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: network_simplex FILE\n";
    return 2;
  }

  using Graph = lemon::SmartDigraph;
  Graph graph;
  Graph::ArcMap<int> lower(graph), capacity(graph);
  Graph::ArcMap<long long> cost(graph);
  Graph::NodeMap<int> supply(graph);
  std::ifstream file(argv[1]);
  lemon::readDimacsMin(file, graph, lower, capacity, cost, supply);

  const auto start = std::clock();
  // Prices of 64 bits: shortage prices times path lengths pass 32.
  lemon::NetworkSimplex<Graph, int, long long> simplex(graph);
  simplex.lowerMap(lower).upperMap(capacity).costMap(cost).supplyMap(supply);
  const auto status = simplex.run();
  const auto seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
  if (status != simplex.OPTIMAL) {
    std::cerr << "no optimum\n";
    return 1;
  }

  std::cout << simplex.totalCost<long long>() << ' ' << seconds << '\n';
}
