package com.acme.checkout.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {name} holes and {#name}...{/name} parts that repeat for each item of a list. */
final class Template {
  private static final Pattern TAG = Pattern.compile("\\{([#/]?)(\\w+)}");
  private static final Pattern SPECIAL = Pattern.compile("[&<>\"]");

  private sealed interface Node {}

  private record Text(String text) implements Node {}

  private record Hole(String name) implements Node {}

  private record Repeat(String name, List<Node> body) implements Node {}

  private final List<Node> nodes;

  private Template(List<Node> nodes) {
    this.nodes = nodes;
  }

  static Template compile(String source) {
    return new Template(compile(source, TAG.matcher(source), 0));
  }

  private static List<Node> compile(String source, Matcher tags, int start) {
    List<Node> nodes = new ArrayList<>();
    int position = start;
    while (tags.find()) {
      nodes.add(new Text(source.substring(position, tags.start())));
      switch (tags.group(1)) {
        case "#" -> nodes.add(new Repeat(tags.group(2), compile(source, tags, tags.end())));
        case "/" -> {
          return nodes;
        }
        default -> nodes.add(new Hole(tags.group(2)));
      }
      position = tags.end();
    }
    nodes.add(new Text(source.substring(position)));
    return nodes;
  }

  String render(Map<String, Object> values) {
    StringBuilder out = new StringBuilder();
    render(nodes, values, out);
    return out.toString();
  }

  private static void render(List<Node> nodes, Map<?, ?> values, StringBuilder out) {
    for (Node node : nodes) {
      switch (node) {
        case Text text -> out.append(text.text());
        case Hole hole -> out.append(escape(String.valueOf(values.get(hole.name()))));
        case Repeat repeat -> {
          for (Object item : (List<?>) values.get(repeat.name())) {
            render(repeat.body(), (Map<?, ?>) item, out);
          }
        }
      }
    }
  }

  private static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
  }
}
