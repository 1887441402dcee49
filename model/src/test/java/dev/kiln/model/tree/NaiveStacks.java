package dev.kiln.model.tree;

import dev.kiln.model.PackageNames;
import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The obvious transforms: on the list of frames of each sample. What the passes over the trie must
/// agree with.
public record NaiveStacks(Profile profile, List<List<Frame>> stacks, List<Long> values) {
  private static final List<String> NAMES =
      List.of("a.X.run", "a.Y.get", "b.load", "f3", "c.d.Z.go", "a.X.put");
  private static final List<String> MODULES = List.of("", "m0", "m1");
  private static final List<String> EXPRESSIONS =
      List.of("run", "^a\\.", "load|go", "module:m0", "f3", "module:^m1$", "nowhere", "^b\\.load$");

  /// @param madeUp whether a transform made it
  record Frame(String name, int line, String module, boolean madeUp) {
    String key(MergeKey by) {
      if (madeUp && by != MergeKey.FUNCTION) {
        return name + "!";
      }
      return switch (by) {
        case FUNCTION -> name + "@" + module;
        case LINE -> name + (line == 0 ? "" : ":" + line) + "@" + module;
        case MODULE -> module.isEmpty() ? "unknown" : module;
        case PACKAGE -> PackageNames.of(name, "", module);
      };
    }

    boolean isSameFunction(Frame other) {
      return name.equals(other.name) && module.equals(other.module);
    }
  }

  public static NaiveStacks random(Random random, boolean negative) {
    List<List<Frame>> stacks = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      List<Frame> stack = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int depth = random.nextInt(10); depth > 0; depth--) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int line = random.nextInt(3);
        String module = MODULES.get(random.nextInt(MODULES.size()));
        stack.add(new Frame(name, line, module, false));
        words.add(name + ":" + line + (module.isEmpty() ? "" : "@" + module));
      }
      stacks.add(stack);
      values.add(negative ? random.nextLong(-20, 100) : random.nextLong(100));
      text.append(String.join(";", words)).append(' ').append(values.getLast()).append('\n');
    }
    return new NaiveStacks(Stacks.profile(text.toString()), stacks, values);
  }

  /// One to four transforms of any kind.
  public static List<Transform> transforms(Random random, NaiveStacks of) {
    List<Transform> transforms = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String regex = EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()));
      transforms.add(
          switch (random.nextInt(10)) {
            case 0 -> new Transform.Hide(regex);
            case 1 -> new Transform.Show(regex);
            case 2 -> new Transform.ShowFrom(regex);
            case 3 -> new Transform.Callees(regex);
            case 4 -> new Transform.Subtree(of.somePath(random));
            case 5 -> new Transform.Merge(regex);
            case 6 -> new Transform.PruneFrom(regex);
            case 7 ->
                new Transform.Recursion(
                    Transform.Recursion.Kind.values()[random.nextInt(2)],
                    random.nextBoolean() ? "" : regex);
            case 8 -> new Transform.FoldChains();
            default -> new Transform.Collapse(regex);
          });
    }
    return transforms;
  }

  private List<String> somePath(Random random) {
    List<List<Frame>> candidates = stacks.stream().filter(s -> !s.isEmpty()).toList();
    if (candidates.isEmpty()) {
      return List.of("f3");
    }
    List<Frame> stack = candidates.get(random.nextInt(candidates.size()));
    int length = Math.min(stack.size(), 1 + random.nextInt(2));
    return stack.subList(0, length).stream().map(Frame::name).toList();
  }

  /// The samples that the transforms leave.
  public NaiveStacks after(List<Transform> transforms) {
    List<List<Frame>> newStacks = new ArrayList<>(stacks);
    List<Long> newValues = new ArrayList<>(values);
    for (Transform transform : transforms) {
      if (transform instanceof Transform.FoldChains) {
        newStacks = NaiveChains.folded(newStacks);
        continue;
      }
      List<List<Frame>> kept = new ArrayList<>();
      List<Long> keptValues = new ArrayList<>();
      for (int i = 0; i < newStacks.size(); i++) {
        List<List<Frame>> left = apply(transform, newStacks.get(i));
        if (!left.isEmpty()) {
          kept.add(left.getFirst());
          keptValues.add(newValues.get(i));
        }
      }
      newStacks = kept;
      newValues = keptValues;
    }
    return new NaiveStacks(profile, newStacks, newValues);
  }

  /// The names that a tree merges by.
  public List<List<String>> named(MergeKey by) {
    List<List<String>> named = new ArrayList<>();
    for (List<Frame> stack : stacks) {
      List<String> path = new ArrayList<>();
      for (Frame frame : stack) {
        String key = frame.key(by);
        if (!by.isGroup() || path.isEmpty() || !path.getLast().equals(key)) {
          path.add(key);
        }
      }
      named.add(path);
    }
    return named;
  }

  /// No stack where the sample is dropped, else one.
  private static List<List<Frame>> apply(Transform transform, List<Frame> stack) {
    if (transform instanceof Transform.Subtree subtree) {
      int depth = subtree.path().size();
      boolean begins =
          stack.size() >= depth
              && stack.subList(0, depth).stream().map(Frame::name).toList().equals(subtree.path());
      return begins ? List.of(stack.subList(depth - 1, stack.size())) : List.of();
    }
    if (transform instanceof Transform.Recursion recursion) {
      return List.of(folded(recursion, stack));
    }
    Predicate<Frame> matches = matching(transform.valueText());
    int first = 0;
    while (first < stack.size() && !matches.test(stack.get(first))) {
      first++;
    }
    boolean found = first < stack.size();
    return switch (transform.term()) {
      case HIDE -> List.of(stack.stream().filter(matches.negate()).toList());
      case SHOW -> List.of(stack.stream().filter(matches).toList());
      case SHOW_FROM -> found ? List.of(stack.subList(first, stack.size())) : List.of();
      case CALLEES -> found ? List.of(stack.subList(first + 1, stack.size())) : List.of();
      case MERGE -> List.of(stack.subList(0, first));
      case PRUNE_FROM -> List.of(stack.subList(0, Math.min(stack.size(), first + 1)));
      case COLLAPSE -> List.of(collapsed(((Transform.Collapse) transform).name(), matches, stack));
      default -> throw new AssertionError(transform);
    };
  }

  private static List<Frame> folded(Transform.Recursion recursion, List<Frame> stack) {
    Predicate<Frame> folds = matching(recursion.regex());
    boolean any = recursion.kind() == Transform.Recursion.Kind.ANY;
    List<Frame> path = new ArrayList<>();
    for (Frame frame : stack) {
      int outer = -1;
      for (int i = any ? 0 : Math.max(0, path.size() - 1); i < path.size() && outer < 0; i++) {
        outer = folds.test(frame) && path.get(i).isSameFunction(frame) ? i : -1;
      }
      if (outer < 0) {
        path.add(frame);
      } else {
        path.subList(outer + 1, path.size()).clear();
      }
    }
    return path;
  }

  private static List<Frame> collapsed(String name, Predicate<Frame> matches, List<Frame> stack) {
    List<Frame> path = new ArrayList<>();
    boolean before = false;
    for (Frame frame : stack) {
      boolean now = matches.test(frame);
      if (!now) {
        path.add(frame);
      } else if (!before) {
        path.add(new Frame(name, 0, "", true));
      }
      before = now;
    }
    return path;
  }

  private static Predicate<Frame> matching(String expression) {
    boolean module = expression.startsWith("module:");
    Pattern pattern = Pattern.compile(module ? expression.substring(7) : expression);
    return f -> pattern.matcher(module ? f.module() : f.name()).find();
  }
}
