package dev.kiln.app.report.rank;

import dev.kiln.app.report.Line;
import dev.kiln.app.request.ShellWords;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.model.hotpath.rank.RankedRow;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.render.svg.XmlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How a second recording gets the calls of the functions that lead a ranking: by a settings file
/// of JFR for Java, by probes at the entry of functions for native code and Go.
///
/// JFR counts calls of the methods that the filter of `jdk.MethodTiming` names, `Class::method`
/// with `;` between them (JEP 520). It counts none of hidden classes and bodies of lambdas.
///
/// @param names the functions, best first
/// @param isJava whether a virtual machine runs them
public record CountingPlan(List<String> names, boolean isJava) {
  private static final int MOST = 8;

  public CountingPlan {
    names = List.copyOf(names);
  }

  /// For the first rows whose calls are unknown.
  public static CountingPlan of(Ranking ranking) {
    Set<String> names = new LinkedHashSet<>();
    boolean isJava = false;
    for (int key = 0; key < ranking.tree().shape().keys().size() && !isJava; key++) {
      isJava = dotted(ranking.tree().shape().keys().name(key)).startsWith("java.lang.");
    }
    for (RankedRow row : ranking.folded()) {
      String name = row.function().name();
      boolean can = !isJava || !method(name).isEmpty();
      if (can && names.size() < MOST && !row.function().count().isKnown()) {
        names.add(name);
      }
    }
    return new CountingPlan(List.copyOf(names), isJava);
  }

  /// Whether JFR can count some of them.
  public boolean isForJava() {
    return isJava && !names.isEmpty();
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }

  /// `com.acme.Cart$Line::price` of `com.acme.Cart$Line.price(int)`; empty if JFR cannot name it.
  static String method(String name) {
    int signature = name.indexOf('(');
    String plain = dotted(signature > 0 ? name.substring(0, signature) : name);
    int dot = plain.lastIndexOf('.');
    boolean hidden = plain.contains("$$") || plain.contains("lambda$");
    return dot <= 0 || hidden || !plain.matches("[\\p{L}\\p{N}_$.<>]+")
        ? ""
        : plain.substring(0, dot) + "::" + plain.substring(dot + 1);
  }

  /// A settings file of JFR with nothing but the count of these methods; to be given beside
  /// another.
  public String settings() {
    String filter = String.join(";", names.stream().map(CountingPlan::method).toList());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <configuration version="2.0" label="Calls" description="Counts calls of hot paths">
      <event name="jdk.MethodTiming">
        <setting name="enabled">true</setting>
        <setting name="filter">%s</setting>
        <setting name="period">everyChunk</setting>
      </event>
    </configuration>
    """
        .formatted(XmlText.escape(filter));
  }

  /// What records with a settings file of this plan.
  public static String command(String settingsFile) {
    String words = "settings=profile,settings=" + settingsFile + ",filename=counted.jfr";
    return ShellWords.quoted("-XX:StartFlightRecording:" + words);
  }

  /// What a user can do so that calls are known.
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (names.isEmpty()) {
      return lines;
    }
    if (isJava) {
      lines.add(
          Line.said(
              "To count calls of the first %d with JDK 25 or newer: %s calls.jfc writes JFR"
                      .formatted(names.size(), RankQuestion.COUNT_SETTINGS.name())
                  + " settings; record again with them"));
      lines.add(Line.code("Java", "java " + command("calls.jfc") + " …"));
      return lines;
    }
    lines.add(
        Line.said(
            "To count calls of native code or Go on Linux, give what this prints as lines"
                + " function,calls to "
                + RankQuestion.COUNTS.name()));
    List<String> probes = names.stream().limit(3).map(n -> "uprobe:PROGRAM:" + quoted(n)).toList();
    String script = String.join(",", probes) + " { @[func] = count(); }";
    lines.add(Line.code("Probes", "bpftrace -p PID -e " + ShellWords.quoted(script)));
    return lines;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
