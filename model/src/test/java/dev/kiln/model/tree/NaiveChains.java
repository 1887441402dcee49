package dev.kiln.model.tree;

import dev.kiln.model.tree.NaiveStacks.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The obvious folding of chains: by the functions that follow each path of functions.
final class NaiveChains {
  private NaiveChains() {}

  static List<List<Frame>> folded(List<List<Frame>> stacks) {
    Set<List<String>> ends = new HashSet<>();
    Map<List<String>, Set<String>> next = new HashMap<>();
    for (List<Frame> stack : stacks) {
      List<String> path = functions(stack);
      ends.add(path);
      for (int i = 0; i < path.size(); i++) {
        next.computeIfAbsent(path.subList(0, i), _ -> new HashSet<>()).add(path.get(i));
      }
    }
    return stacks.stream().map(stack -> folded(stack, ends, next)).toList();
  }

  private static List<Frame> folded(
      List<Frame> stack, Set<List<String>> ends, Map<List<String>, Set<String>> next) {
    List<String> path = functions(stack);
    List<Frame> left = new ArrayList<>();
    int at = 0;
    while (at < stack.size()) {
      int end = at;
      while (end < stack.size() && isThrough(path.subList(0, end + 1), ends, next)) {
        end++;
      }
      if (end - at < 2) {
        left.add(stack.get(at++));
      } else {
        String name = stack.get(at).name() + " … " + stack.get(end - 1).name();
        left.add(new Frame(name, 0, "", true));
        at = end;
      }
    }
    return left;
  }

  private static boolean isThrough(
      List<String> path, Set<List<String>> ends, Map<List<String>, Set<String>> next) {
    return !ends.contains(path) && next.getOrDefault(path, Set.of()).size() == 1;
  }

  private static List<String> functions(List<Frame> stack) {
    return stack.stream().map(frame -> frame.name() + "@" + frame.module()).toList();
  }
}
