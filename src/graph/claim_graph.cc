// SPDX-License-Identifier: Apache-2.0
// The claim graph for people who want to look: sources, claims and events with typed edges, by Boost's own writers.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <map>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "graph/crossref.h"
#include "graph/same_event.h"

namespace crossread {
namespace {

struct Vertex {
  std::string kind;   ///< "source", "claim", "event", "topic"
  std::string label;
};
struct Edge {
  std::string kind;   ///< "states", "about", "same event", "answers"
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Edge>;

/// One line, without control characters, at most 60 bytes cut on a code point.
std::string Label(std::string_view words) {
  std::string label;
  for (char c : words) label.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
  if (label.size() > 60) {
    size_t cut = 57;
    while (cut > 0 && (static_cast<unsigned char>(label[cut]) & 0xC0) == 0x80) --cut;
    label.resize(cut);
    label += "…";
  }
  return label;
}

Graph Build(const Story& story, const CrossReference& reference) {
  Graph graph;
  std::vector<size_t> sources, events;
  std::map<uint32_t, size_t> claims;
  for (const Document& document : story.documents) {
    sources.push_back(boost::add_vertex(Vertex{"source", Label(document.label.empty() ? document.uri : document.label)}, graph));
  }
  for (const Event& event : story.events) {
    std::string_view words = TextOf(story.documents[event.doc].text, event.trigger);
    events.push_back(boost::add_vertex(Vertex{"event", Label(absl::StrCat(event.kind, ": ", av(words)))}, graph));
    boost::add_edge(sources[event.doc], events.back(), Edge{"tells of"}, graph);
  }
  for (size_t a = 0; a < story.events.size(); ++a) {
    for (size_t b = a + 1; b < story.events.size(); ++b) {
      if (story.events[a].doc == story.events[b].doc || story.events[a].kind != story.events[b].kind) continue;
      if (SameEvent(story.events[a], story.events[b]).score >= 4) boost::add_edge(events[a], events[b], Edge{"same event"}, graph);
    }
  }
  for (size_t t = 0; t < reference.topics.size(); ++t) {
    const Topic& topic = reference.topics[t];
    size_t vertex = boost::add_vertex(Vertex{"topic", Label(topic.question)}, graph);
    for (const Answer& answer : topic.answers) {
      const Fact& fact = topic.FactOf(answer);
      auto [at, fresh] = claims.try_emplace(answer.fact, 0);
      if (fresh) {
        at->second = boost::add_vertex(Vertex{"claim", Label(TextOf(story.documents[fact.doc()].text, fact.claim.words))}, graph);
        boost::add_edge(sources[fact.doc()], at->second, Edge{"states"}, graph);
        if (fact.subject.event >= 0) boost::add_edge(at->second, events[fact.subject.event], Edge{"about"}, graph);
      }
      boost::add_edge(at->second, vertex, Edge{"answers"}, graph);
    }
  }
  return graph;
}

}  // namespace

std::string WriteGraph(const Story& story, const CrossReference& reference, bool graphml) {
  Graph graph = Build(story, reference);
  std::ostringstream out;
  boost::dynamic_properties properties;
  properties.property("kind", boost::get(&Vertex::kind, graph));
  properties.property("label", boost::get(&Vertex::label, graph));
  if (graphml) {
    properties.property("relation", boost::get(&Edge::kind, graph));
    boost::write_graphml(out, graph, properties, true);
  } else {
    properties.property("label", boost::get(&Edge::kind, graph));
    properties.property("node_id", boost::get(boost::vertex_index, graph));
    boost::write_graphviz_dp(out, graph, properties);
  }
  return std::move(out).str();
}

}  // namespace crossread
