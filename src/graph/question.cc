// SPDX-License-Identifier: Apache-2.0
// One row for each question that two sources can answer against each other.
#include "graph/question.h"

namespace crossread {
namespace {

/// Questions whose answer does not change by the hour. What happens one after the other (arrested, then released) is left out.
constexpr Question kQuestions[] = {
    {"motion", 0, false, true, true}, {"plea", 0, false, false, true},    {"verdict", 0, false, false, true}, {"door", 1, true, false, true},
    {"informed", 0, false, false, true}, {"support", 1, false, false, true}, {"approve", 1, false, false, false}, {"truth", 2, false, false, true},
    {"uphold", 1, false, false, false}, {"win", 1, false, false, true, false, false, 1},
    {"concede", 0, false, false, true}, {"ahead", 0, false, false, false}, {"open", 0, false, false, false}, {"alive", 0, false, false, false, false, false, 0, '-'},
    {"extinguish", 0, false, false, false}, {"raise", 1, false, false, true}, {"alarm", 0, false, false, true, true}, {"claimed", 0, false, false, true}, {"unanimous", 0, false, false, true, true},
    {"work", 0, false, false, true},   {"hurt", 0, false, false, true},
    // name, objects, context, number, lasting, lone, loose, dated, last
    {"planned", 0, false, false, true, false, false, 1},   {"ranks", 0, false, false, true, true, false, 2},   {"run", 0, false, false, true, false, true, 2},
    {"hold", 0, false, false, true, false, true, 2},       {"penalty", 0, false, false, true, true, false, 1}, {"jobs", 0, false, false, true, true, false, 2},
    {"again", 0, false, false, true, true, false, 2},      {"cause", 0, false, false, true, false, true, 2},   {"red", 0, false, false, true, true, false, 2},
    {"shots", 0, false, false, true, true, false, 2},      {"health", 0, false, false, true, true, false, 2},  {"stolen", 0, false, false, true, true, false, 2},
    {"whole", 0, false, false, false, true, false, 0, '-'}, {"harm", 0, false, false, true, true, false, 2},   {"return", 0, false, false, true, true, false, 0},
    {"unhurt", 0, false, false, false, true, false, 2},    {"locked", 0, false, false, true, true, false, 2},  {"caught", 0, false, false, false, false, false, 0, '+'},
};

}  // namespace

const Question* FindQuestion(std::string_view predicate) {
  for (const Question& question : kQuestions) {
    if (predicate.substr(1) == question.name) return &question;
  }
  return nullptr;
}

}  // namespace crossread
