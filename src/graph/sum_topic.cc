// SPDX-License-Identifier: Apache-2.0
// The total stands first, then its parts.
#include "graph/sum_topic.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace crossread {
namespace {

constexpr double kOff = 0.25;      // of a total, that a slip takes it away
constexpr double kRounded = 0.015; // of the total, that parts told in round figures may miss it by
constexpr double kRound = 10000;   // counts from here on are told in round figures
constexpr double kSteps = 1.5;     // of the last digit told, by which rounded parts may miss their total

}  // namespace

Topic SumTopic(const Story& story, DocId doc, const Numeral& sum, const std::vector<const Numeral*>& parts, double added) {
  Topic topic = SourceTopic(story, "figure/sum", absl::StrCat("total ", KeyOf(story.copies[doc].text().substr(sum.words.begin, 60))));
  std::string terms;
  topic.evidence.push_back(Evidence(sum.words, 1, ShowNumber(sum.value), ShowNumber(sum.value)));
  for (const Numeral* part : parts) {
    absl::StrAppend(&terms, terms.empty() ? "" : " + ", ShowNumber(part->value));
    topic.evidence.push_back(Evidence(part->words, 2, ShowNumber(part->value), ShowNumber(part->value)));
  }
  topic.question = absl::StrCat(terms, " = ", ShowNumber(added));
  topic.reasons.push_back("one source gives the parts and the total");
  return topic;
}

Topic DifferenceTopic(const Story& story, DocId doc, const Numeral& told, const std::vector<const Numeral*>& terms, double left) {
  Topic topic = SumTopic(story, doc, told, terms, left);
  topic.question.clear();
  for (const Numeral* term : terms) absl::StrAppend(&topic.question, topic.question.empty() ? "" : " − ", ShowNumber(term->value));
  absl::StrAppend(&topic.question, " = ", ShowNumber(left));
  return topic;
}

Topic ChangeTopic(const Story& story, const Passage& said, const Numeral& from, const Numeral& to) {
  Topic topic = SourceTopic(story, "figure/share", absl::StrCat("change ", ShowNumber(from.value), " ", ShowNumber(to.value)));
  const double percent = std::round((to.value - from.value) / from.value * 100);
  topic.question = absl::StrCat(percent > 0 ? "+" : "", ShowNumber(percent), "%");
  topic.evidence.push_back(said);
  for (const Numeral* numeral : {&from, &to}) topic.evidence.push_back(Evidence(numeral->words, 2, ShowNumber(numeral->value), ShowNumber(numeral->value)));
  return topic;
}

Topic ShareTopic(const Story& story, const Passage& said, const Numeral& part, const Numeral& whole, std::string truth) {
  Topic topic = SourceTopic(story, "figure/share", absl::StrCat("part ", ShowNumber(part.value), " ", ShowNumber(whole.value)));
  topic.question = std::move(truth);
  topic.reasons = {"of"};
  topic.evidence.push_back(said);
  for (const Numeral* numeral : {&part, &whole}) topic.evidence.push_back(Evidence(numeral->words, 2, ShowNumber(numeral->value), ShowNumber(numeral->value)));
  return topic;
}

namespace {

bool Told(const CrossReference& reference, std::string_view kind, const Span& words) {
  return std::any_of(reference.topics.begin(), reference.topics.end(), [&](const Topic& topic) {
    return topic.kind == kind && std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span == words; });
  });
}

}  // namespace

bool SumTold(const CrossReference& reference, const Numeral& sum) { return Told(reference, "figure/sum", sum.words); }

bool ShareTold(const CrossReference& reference, const Span& said) { return Told(reference, "figure/share", said); }

double DigitStep(double value) {
  double step = 0.01;
  while (step * 10 <= value && std::fmod(std::round(value * 100), step * 1000) == 0) step *= 10;
  return step;
}

bool SumFits(const Numeral& total, const std::vector<const Numeral*>& parts) {
  double added = 0, step = DigitStep(total.value);
  for (const Numeral* part : parts) added += part->value, step = std::max(step, DigitStep(part->value));
  const double apart = std::fabs(added - total.value);
  const bool round = total.unit != "count" || total.value >= kRound;
  return apart < 1e-6 * total.value || (round && apart <= std::min(kRounded * total.value, kSteps * step));
}

bool SumSlipped(double told, double truth) {
  if (told == truth || std::fabs(told - truth) > kOff * truth) return false;
  if (std::fabs(told - truth) == 1) return true;
  std::string a = std::to_string(std::llround(told * 100)), b = std::to_string(std::llround(truth * 100));
  while (a.size() > 1 && b.size() > 1 && a.back() == '0' && b.back() == '0') a.pop_back(), b.pop_back();
  if (a.size() != b.size() || a.size() < 2) return false;
  std::vector<size_t> differ;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) differ.push_back(i);
  }
  if (differ.size() == 1) return a.size() > 2 || std::abs(a[differ[0]] - b[differ[0]]) <= 2;
  return differ.size() == 2 && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] && a[differ[1]] == b[differ[0]];
}

bool Breakdown(double sum, double added) { return std::fabs(added - sum) <= std::max(3.0, sum * 0.34); }

}  // namespace crossread
