package dev.kiln.importers.cpuprofile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.kiln.importers.json.JsonTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The plainest reading of a sound file, from a tree of the whole document: microseconds and
/// samples of each stack, by the names of its functions.
final class NaiveReading {
  /// Microseconds and samples.
  record Sum(long micros, long samples) {
    Sum plus(Sum other) {
      return new Sum(micros + other.micros, samples + other.samples);
    }
  }

  private final Map<String, String> nameOf = new HashMap<>();
  private final Map<String, String> callerOf = new HashMap<>();
  private final Map<String, String> stackOf = new HashMap<>();

  private NaiveReading() {}

  static Map<String, Sum> of(String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return new NaiveReading().sums(JsonTree.read(json));
    }
  }

  private Map<String, Sum> sums(JsonTree root) {
    for (JsonTree node : root.each("nodes")) {
      nameOf.put(node.at("id").text(), node.at("callFrame").at("functionName").text());
      for (JsonTree child : node.each("children")) {
        callerOf.put(child.text(), node.at("id").text());
      }
    }
    if (root.has("head")) {
      tree(root.at("head"), "");
    }
    List<Long> times = times(root);
    List<JsonTree> samples = root.each("samples");
    Map<String, Sum> sums = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      long micros = i + 1 < times.size() ? times.get(i + 1) - times.get(i) : 0;
      if (i + 1 == times.size()) {
        micros = root.at("endTime").whole() - root.at("startTime").whole() - times.get(i);
      }
      sums.merge(stack(samples.get(i).text()), new Sum(micros, 1), Sum::plus);
    }
    return sums;
  }

  /// The first node of an id has its samples.
  private void tree(JsonTree node, String callers) {
    String name = node.at("functionName").text();
    String stack = name.equals("(root)") ? callers : callers + separated(callers) + shown(name);
    stackOf.putIfAbsent(node.at("id").text(), stack);
    node.each("children").forEach(child -> tree(child, stack));
  }

  private static String separated(String callers) {
    return callers.isEmpty() ? "" : " > ";
  }

  private static String shown(String name) {
    return name.isEmpty() ? "(anonymous)" : name;
  }

  private static List<Long> times(JsonTree root) {
    List<Long> times = new ArrayList<>();
    long clock = 0;
    long latest = 0;
    for (JsonTree delta : root.each("timeDeltas")) {
      clock += delta.whole();
      latest = Math.max(latest, clock);
      times.add(latest);
    }
    root.each("timestamps").forEach(time -> times.add(time.whole()));
    return times;
  }

  private String stack(String id) {
    if (stackOf.containsKey(id)) {
      return stackOf.get(id);
    }
    List<String> names = new ArrayList<>();
    for (String at = id; at != null; at = callerOf.get(at)) {
      String name = nameOf.getOrDefault(at, "");
      if (!name.equals("(root)")) {
        names.addFirst(shown(name));
      }
    }
    return String.join(" > ", names);
  }
}
