// SPDX-License-Identifier: Apache-2.0
// How the whole check grows with the number of sources: near-copies of one story, and many independent stories in one set.
#include <cstdio>
#include <ctime>
#include <random>

#include "absl/strings/str_cat.h"
#include "crossread/check.h"
#include "graph/crossref.h"
#include "graph/echoes.h"
#include "lexicon/lexicon.h"
#include "rules/compare.h"
#include "tests/bench/corpus.h"
#include "tests/bench/scale.h"

namespace crossread::testing {
namespace {

/// Processor time: other work on the machine does not count.
class Watch {
 public:
  double Lap() {
    std::clock_t now = std::clock();
    double seconds = static_cast<double>(now - last_) / CLOCKS_PER_SEC;
    last_ = now;
    return seconds;
  }

 private:
  std::clock_t last_ = std::clock();
};

/// The article of one story, some sentences left out, moved or added, one figure in ten changed.
std::vector<Source> NearCopies(uint32_t count) {
  std::mt19937 random(5);
  const std::string original = Article(3, 0);
  std::vector<Source> all;
  for (uint32_t i = 0; i < count; ++i) {
    Source source;
    source.uri = absl::StrCat("copy", i, ".txt");
    source.date = absl::CivilMinute(2023, 4, 4, 9, 30);
    size_t cut = original.find(". ", random() % (original.size() * 3 / 4));
    size_t end = original.find(". ", cut + 2);
    source.bytes = original;
    if (cut != std::string::npos && end != std::string::npos) source.bytes.erase(cut, end - cut);
    absl::StrAppend(&source.bytes, "The copy of paper ", i, " ends here.\n");
    all.push_back(std::move(source));
  }
  return all;
}

/// Sources of many stories, four each.
std::vector<Source> ManyStories(uint32_t count) {
  std::vector<Source> all;
  for (uint32_t i = 0; all.size() < count; ++i) {
    for (Source& source : Story(i, 4)) {
      if (all.size() < count) all.push_back(std::move(source));
    }
  }
  return all;
}

void Measure(const char* name, std::vector<Source> sources) {
  size_t count = sources.size();
  Watch watch;
  Report report = ReadClaims(std::move(sources), Lexicon::BuiltIn());
  double claims = watch.Lap();
  report.story.voices = FindVoices(report.story);
  DropEchoes(report.story);
  double origins = watch.Lap();
  CrossReference reference = CrossRefer(report.story);
  double graph = watch.Lap();
  size_t findings = Compare(reference.topics, AllRules()).size();
  double rules = watch.Lap();
  std::printf("%-12s %6zu sources %8zu facts  claims %8.3f s  origins %8.3f s  graph %8.3f s  rules %8.3f s  findings %zu\n", name, count,
              report.story.facts.size(), claims, origins, graph, rules, findings);
  std::fflush(stdout);
}

}  // namespace

void MeasureScale(uint32_t most) {
  for (uint32_t count = 10; count <= most; count *= 10) Measure("near-copies", NearCopies(count));
  for (uint32_t count = 10; count <= most; count *= 10) Measure("stories", ManyStories(count));
}

}  // namespace crossread::testing
