// SPDX-License-Identifier: Apache-2.0
// How a check, its search for origins and its temporal network grow with the number of sources.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/check.h"
#include "graph/crossref.h"
#include "graph/match_sources.h"
#include "graph/timenet.h"
#include "lexicon/lexicon.h"
#include "pipeline/stages.h"
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

std::vector<Source> NearCopies(uint32_t count) {
  std::mt19937 random(5);
  const std::string original = Article(3, 0);
  const size_t figure = original.find("At least ") + 9;
  std::vector<Source> all;
  for (uint32_t i = 0; i < count; ++i) {
    Source source;
    source.uri = absl::StrCat("copy", i, ".txt");
    source.date = absl::CivilMinute(2023, 4, 4, 9, 30);
    source.bytes = original;
    size_t cut = original.find(". ", figure + random() % (original.size() / 2));
    size_t end = original.find(". ", cut + 2);
    if (cut != std::string::npos && end != std::string::npos) source.bytes.erase(cut, end - cut);
    if (i % 10 == 9) source.bytes.replace(figure, 2, std::to_string(60 + i / 10 % 7));
    absl::StrAppend(&source.bytes, "The copy of paper ", i, " ends here.\n");
    all.push_back(std::move(source));
  }
  return all;
}

/// Stories of `each` sources.
std::vector<Source> Stories(uint32_t count, uint32_t each, bool own_names) {
  std::vector<Source> all;
  for (uint32_t i = 0; all.size() < count; ++i) {
    for (Source& source : Story(i, each)) {
      if (own_names) source.bytes = OwnNames(i, source.bytes);
      if (all.size() < count) all.push_back(std::move(source));
    }
  }
  return all;
}

}  // namespace

std::optional<std::vector<Source>> SourcesOf(std::string_view kind, uint32_t count) {
  if (kind == "near-copies") return NearCopies(count);
  if (kind == "separate") return Stories(count, 1, true);
  if (kind == "mixed") return Stories(count, 5, true);
  if (kind == "alike") return Stories(count, 1, false);
  return std::nullopt;
}

void MeasureCheck(std::string_view kind, std::vector<Source> sources) {
  const size_t count = sources.size();
  size_t bytes = 0;
  for (const Source& source : sources) bytes += source.bytes.size();
  Watch watch;
  Report report = ReadClaims(std::move(sources), Lexicon::BuiltIn());
  const double reading = watch.Lap();
  report.story.voices = FindVoices(report.story);
  const double origins = watch.Lap();
  CompareStory({}, report);
  const double comparing = watch.Lap();
  CrossReference chains;
  MatchSequence(report.story, chains);  // part of `comparing`, measured once more by itself
  const double network = watch.Lap();
  std::printf("{\"kind\": \"%s\", \"sources\": %zu, \"bytes\": %zu, \"findings\": %zu, \"read\": %.4f, \"origins\": %.4f, \"network\": %.4f, \"compare\": %.4f}\n",
              std::string(kind).c_str(), count, bytes, report.findings.size(), reading, origins, network, comparing);
}

void MeasureNetwork(uint32_t count) {
  constexpr uint32_t kChain = 5;
  Watch watch;
  TimeNet net;
  net.AddPoint();  // the calendar
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t point = net.AddPoint();
    const int64_t day = 19000 + i / kChain % 30;
    if (i % kChain == 0) net.Add({0, point, day, day});
    else net.Add({point - 1, point, 1, 3});
    if (i % kChain != kChain - 1) continue;
    const bool impossible = i / kChain % 50 == 49;  // the last is dated before the others let it be
    net.Add({0, point, day + (impossible ? 2 : 8), day + (impossible ? 2 : 8)});
  }
  const size_t found = net.Chains().size();
  std::printf("{\"kind\": \"network\", \"sources\": %u, \"bytes\": 0, \"findings\": %zu, \"network\": %.4f}\n", count, found, watch.Lap());
}

bool WriteSources(const std::vector<Source>& sources, std::string_view folder) {
  for (const Source& source : sources) {
    std::string name = source.uri;
    for (char& c : name) c = c == '/' ? '-' : c;
    std::ofstream out(absl::StrCat(av(folder), "/", name), std::ios::binary);
    if (!out.write(source.bytes.data(), static_cast<std::streamsize>(source.bytes.size()))) return false;
  }
  return true;
}

}  // namespace crossread::testing
