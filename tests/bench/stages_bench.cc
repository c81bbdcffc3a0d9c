// SPDX-License-Identifier: Apache-2.0
// What each stage costs over invented stories: bytes a second, and heap allocations an article.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

#include "benchmark/benchmark.h"
#include "claims/extract.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "graph/crossref.h"
#include "ingest/read.h"
#include "lexicon/lexicon.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "segment/segment.h"
#include "tests/bench/allocations.h"
#include "tests/bench/corpus.h"
#include "tests/bench/scale.h"

namespace crossread::testing {
namespace {

constexpr uint32_t kStories = 50;
constexpr uint32_t kSources = 4;

/// All stages of one story but the one that is measured are run once, here.
struct Prepared {
  explicit Prepared(uint32_t number) : sources(Story(number, kSources)), report(Check(sources, Lexicon::BuiltIn(), {})) {
    for (const Source& source : sources) bytes += source.bytes.size();
    for (const Copy& copy : report.story.copies) {
      Grammar grammar(copy);
      claims.emplace_back();
      Extract(Reading{copy, grammar}, AllKinds(), claims.back());
    }
  }
  std::vector<Source> sources;
  Report report;
  std::vector<std::vector<Claim>> claims;
  size_t bytes = 0;
};

const std::vector<Prepared>& Stories() {
  static const std::vector<Prepared>* const stories = [] {
    auto* made = new std::vector<Prepared>;
    made->reserve(kStories);
    for (uint32_t number = 0; number < kStories; ++number) made->emplace_back(number);
    return made;
  }();
  return *stories;
}

/// Runs `stage` on one story after another and sets the counters.
void Measure(benchmark::State& state, const std::function<void(const Prepared&)>& stage) {
  const std::vector<Prepared>& stories = Stories();
  size_t at = 0, bytes = 0, articles = 0;
  uint64_t before = Allocations();
  for (auto _ : state) {
    const Prepared& story = stories[at++ % stories.size()];
    stage(story);
    bytes += story.bytes;
    articles += story.sources.size();
  }
  state.SetBytesProcessed(static_cast<int64_t>(bytes));
  state.counters["allocations/article"] = static_cast<double>(Allocations() - before) / static_cast<double>(articles);
}

void BM_Ingest(benchmark::State& state) {
  Measure(state, [](const Prepared& story) {
    for (const Source& source : story.sources) benchmark::DoNotOptimize(Read(source.bytes, source.uri));
  });
}
BENCHMARK(BM_Ingest);

void BM_Segment(benchmark::State& state) {
  Copy copy;
  Measure(state, [&](const Prepared& story) {
    for (const Document& document : story.report.story.documents) Segment(document, 0, Lexicon::BuiltIn(), copy);
  });
}
BENCHMARK(BM_Segment);

void BM_Grammar(benchmark::State& state) {
  Measure(state, [](const Prepared& story) {
    for (const Copy& copy : story.report.story.copies) {
      Grammar grammar(copy);
      benchmark::DoNotOptimize(grammar.Clauses().size());
    }
  });
}
BENCHMARK(BM_Grammar);

void BM_Claims(benchmark::State& state) {
  std::vector<Claim> claims;
  Measure(state, [&](const Prepared& story) {
    for (const Copy& copy : story.report.story.copies) {
      Grammar grammar(copy);
      claims.clear();
      Extract(Reading{copy, grammar}, AllKinds(), claims);
    }
  });
}
BENCHMARK(BM_Claims);

/// One kind, with the grammar it needs.
void BM_Kind(benchmark::State& state, const ClaimKind* kind) {
  std::vector<Claim> claims;
  Measure(state, [&](const Prepared& story) {
    for (const Copy& copy : story.report.story.copies) {
      Grammar grammar(copy);
      claims.clear();
      kind->extract(Reading{copy, grammar}, claims);
    }
  });
}

void BM_Facts(benchmark::State& state) {
  Measure(state, [](const Prepared& story) {
    std::vector<Event> events;
    for (size_t doc = 0; doc < story.claims.size(); ++doc) {
      const Copy& copy = story.report.story.copies[doc];
      Grammar grammar(copy);
      std::vector<Claim> claims = story.claims[doc];
      std::vector<Fact> facts;
      Normalise(copy, grammar, claims, FindAnchor(copy, claims), facts);
      FindSubjects(copy, grammar, facts, events);
    }
  });
}
BENCHMARK(BM_Facts);

void BM_Graph(benchmark::State& state) {
  Measure(state, [](const Prepared& story) {
    benchmark::DoNotOptimize(FindVoices(story.report.story));
    benchmark::DoNotOptimize(CrossRefer(story.report.story));
  });
}
BENCHMARK(BM_Graph);

void BM_Rules(benchmark::State& state) {
  Measure(state, [](const Prepared& story) { benchmark::DoNotOptimize(Compare(story.report.topics, AllRules())); });
}
BENCHMARK(BM_Rules);

/// From bytes to findings, the sources copied as a caller would.
void BM_Check(benchmark::State& state) {
  Measure(state, [](const Prepared& story) { benchmark::DoNotOptimize(Check(story.sources, Lexicon::BuiltIn(), {})); });
}
BENCHMARK(BM_Check);

void BM_Report(benchmark::State& state, const Reporter* reporter) {
  ReportOptions options;
  options.rules.assign(AllRules().begin(), AllRules().end());
  Measure(state, [&](const Prepared& story) {
    std::string out;
    reporter->write(story.report, options, &out);
    benchmark::DoNotOptimize(out);
  });
}

/// `--corpus MB`: that much of the corpus on stdout, as documents of CONTRACTS.md (a JSON object a line).
int WriteCorpus(size_t megabytes) {
  size_t written = 0;
  for (uint32_t story = 0; written < megabytes * 1000000; ++story) {
    for (uint32_t source = 0; source < kSources; ++source) {
      std::string text;
      for (char c : Article(story, source)) {
        if (c == '\n') {
          text += "\\n";
        } else {
          if (c == '"') text += '\\';
          text += c;
        }
      }
      std::printf("{\"id\": \"s%u/%u\", \"story\": \"s%u\", \"published\": \"2023-05-04\", \"text\": \"%s\"}\n", story, source, story, text.c_str());
      written += text.size();
    }
  }
  return 0;
}

}  // namespace
}  // namespace crossread::testing

int main(int argc, char** argv) {
  using namespace crossread::testing;
  if (argc == 3 && std::strcmp(argv[1], "--corpus") == 0) return WriteCorpus(static_cast<size_t>(std::atoi(argv[2])));
  if (argc == 3 && std::strcmp(argv[1], "--article") == 0) {  // one source's article on the first story
    std::fputs(Article(0, static_cast<uint32_t>(std::atoi(argv[2]))).c_str(), stdout);
    return 0;
  }
  if (argc >= 4 && std::strcmp(argv[1], "--scale") == 0) {  // KIND COUNT [FOLDER]: measured, or only written to FOLDER
    const uint32_t count = static_cast<uint32_t>(std::atoi(argv[3]));
    auto sources = SourcesOf(argv[2], count);
    if (!sources) return MeasureNetwork(count), 0;
    if (argc == 5) return WriteSources(*sources, argv[4]) ? 0 : 1;
    MeasureCheck(argv[2], *std::move(sources));
    return 0;
  }
  for (const crossread::ClaimKind* kind : crossread::AllKinds()) {
    benchmark::RegisterBenchmark(("BM_Kind/" + std::string(kind->id)).c_str(), BM_Kind, kind);
  }
  for (const crossread::Reporter* reporter : crossread::AllReporters()) {
    benchmark::RegisterBenchmark(("BM_Report/" + std::string(reporter->id)).c_str(), BM_Report, reporter);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
