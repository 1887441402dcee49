package dev.kiln.app.cli;

import dev.kiln.importers.fuzz.FuzzLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Runs commands on damaged files; the program that [CommandFuzzTest] starts.
///
/// What is checked: exit codes and streams of every command; JSON that parses; sums that no wrap
/// made negative; a comparison with itself without a change; totals that survive a conversion and
/// the way back.
final class CommandFuzz {
  /// Fewer tell nothing.
  static final int LEAST_TRIES = 25;

  private static final int COMMANDS_A_FILE = 5;
  private static final Pattern BROKEN =
      Pattern.compile("should not happen|Exception|\\bat [a-z]+\\.[a-z.]+\\w+\\(|NaN");
  private static final List<String> QUERIES =
      List.of(
          "",
          "",
          "",
          "--invert",
          "--by line",
          "--by module",
          "--by package",
          "--focus a",
          "--ignore ^[a-m]",
          "--hide e",
          "--show [a-r]",
          "--show-from n",
          "--callees i",
          "--merge main",
          "--prune-from o",
          "--recursion direct",
          "--recursion any",
          "--collapse .",
          "--fold-chains",
          "--time 0s..1s",
          "--thread .",
          "--invert --fold-chains --by line --recursion any");

  private final Path folder;
  private final Random random;

  private CommandFuzz(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    CommandFuzz fuzz = new CommandFuzz(Path.of(args[3]), Long.parseLong(args[1]));
    FuzzLoop.run(args, LEAST_TRIES, fuzz::tryCommands);
  }

  private String tryCommands(Path file) throws IOException {
    Cli.Result info = run("info", file, "--format", "json");
    if (info.exit() == 2 && info.out().isEmpty()) {
      return "refused";
    }
    Json facts = Json.parse(info.out());
    if (facts.has("profiles")) {
      return "several";
    }
    for (int i = 0; i < COMMANDS_A_FILE; i++) {
      tryOne(file, facts);
    }
    return info.err().isEmpty() ? "whole" : "partly";
  }

  private void tryOne(Path file, Json facts) throws IOException {
    switch (random.nextInt(12)) {
      case 0 -> top(file, "self");
      case 1 -> top(file, "total");
      case 2 -> run("tree", file, "--format", format());
      case 3 -> run("rank", file, "--format", format(), "--speedup", "2");
      case 4 -> run("rank", file, "-o", folder.resolve("out.svg"), "--overwrite-input");
      case 5 -> run("whatif", file, "--fix", "main=2x", "--format", format());
      case 6 -> run("explain", file, file, "--after", "p99=2s", "--before", "p99=1s");
      case 7 -> run("info", file, "--findings");
      case 8, 9 -> picture(file);
      case 10 -> diff(file);
      default -> convert(file, facts);
    }
  }

  private void top(Path file, String sort) {
    Cli.Result result = run("top", file, "--sort", sort, "--format", "json");
    if (result.exit() != 0) {
      return;
    }
    Json report = Json.parse(result.out());
    double total = report.number("total");
    boolean negative =
        report.at("rows").list().stream()
            .anyMatch(row -> row.number("self") < 0 || row.number("total") < 0);
    boolean signed = negative || total < 0;
    check(!signed || result.err().contains("below zero"), "a sum below zero", result);
    for (Json row : report.at("rows").list()) {
      boolean fits = row.number("self") <= row.number("total") && row.number("total") <= total;
      check(signed || fits, "a row beyond the whole", result);
    }
  }

  private void picture(Path file) throws IOException {
    String ending = pick(List.of("svg", "svg", "html", "json"));
    Path out = folder.resolve("picture." + ending);
    String extra = pick(List.of("--icicle", "--color package", "--order name", "--width 300"));
    Cli.Result result = run("render", file, "-o", out, "--overwrite-input", extra);
    if (result.exit() == 0) {
      String picture = Files.readString(out);
      check(!picture.contains("NaN"), "no number in the picture", result);
      if (ending.equals("svg")) {
        check(picture.stripTrailing().endsWith("</svg>"), "a picture without end", result);
      }
    }
  }

  private void diff(Path file) {
    Cli.Result result = run("diff", file, file, "--format", "json");
    if (result.exit() == 0) {
      Json report = Json.parse(result.out());
      check(report.number("delta") == 0, "a change against itself", result);
      for (String list : List.of("slower", "faster", "new", "vanished", "moved")) {
        check(report.number("counts", list) == 0, list + " against itself", result);
      }
    }
    run("diff", file, file, "-o", folder.resolve("diff.svg"), "--overwrite-input");
  }

  private void convert(Path file, Json facts) {
    String ending = pick(List.of("pb.gz", "collapsed"));
    Path out = folder.resolve("converted." + ending);
    Cli.Result result = run("convert", file, "-o", out, "--overwrite-input", "--plain");
    if (result.exit() != 0) {
      return;
    }
    Cli.Result back = run("info", out, "--format", "json");
    List<Json> types = facts.at("valueTypes").list();
    if (back.exit() == 0 && ending.equals("pb.gz")) {
      for (Json read : Json.parse(back.out()).at("valueTypes").list()) {
        String name = read.text("name") + "/" + read.text("unit");
        double total = read.number("total");
        boolean same =
            types.stream()
                .filter(t -> name.equals(t.text("name") + "/" + t.text("unit")))
                .anyMatch(t -> t.number("total") == total);
        check(same, "another total of " + name, back);
      }
    }
    check(back.exit() == 0 || back.exit() == 2, "what was written is refused", back);
  }

  private String format() {
    return pick(List.of("text", "json", "csv", "tsv", "md"));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /// Runs a command, with a random query if it takes one; `--plain` stands for none.
  private Cli.Result run(Object... command) {
    List<Object> words = new ArrayList<>();
    boolean plain = command[0].equals("info");
    for (Object word : command) {
      plain |= word.equals("--plain");
      if (word instanceof String text && text.contains(" ")) {
        words.addAll(List.of(text.split(" ")));
      } else if (!word.equals("--plain")) {
        words.add(word);
      }
    }
    String query = plain ? "" : pick(QUERIES);
    if (!query.isEmpty()) {
      words.addAll(List.of(query.split(" ")));
    }
    Cli.Result result = Cli.run(words.toArray());
    String said = words + " ended with " + result.exit() + ": ";
    int exit = result.exit();
    check(exit >= 0 && exit <= 3, said, result);
    check(!BROKEN.matcher(result.err()).find(), said, result);
    boolean part = command[0].equals("info");
    check(exit != 2 || part || result.out().isEmpty(), said + "an answer and a refusal: ", result);
    check(exit != 2 || !result.err().isBlank(), said + "a refusal without a word: ", result);
    return result;
  }

  private static void check(boolean holds, String what, Cli.Result result) {
    if (!holds) {
      throw new IllegalStateException(what + "\n" + result.err() + "\n" + result.out());
    }
  }
}
