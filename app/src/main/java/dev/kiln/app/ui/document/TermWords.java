package dev.kiln.app.ui.document;

import java.util.List;

/// The words of query terms, with what they do and what their values look like.
enum TermWords {
  FOCUS("focus", "only stacks with a matching frame", TermWords.FUNCTIONS),
  IGNORE("ignore", "no stacks with a matching frame", TermWords.FUNCTIONS),
  SHOW_FROM("show-from", "stacks start at the first match", TermWords.FUNCTIONS),
  CALLEES("callees", "stacks start behind the first match", TermWords.FUNCTIONS),
  SUBTREE("subtree", "only stacks that begin so, from there", "main;run;parse"),
  SHOW("show", "only matching frames; the rest goes into callers", TermWords.FUNCTIONS),
  HIDE("hide", "matching frames go, cost to the caller", TermWords.FUNCTIONS),
  MERGE("merge", "the match and all below go into the caller", TermWords.FUNCTIONS),
  PRUNE("prune-from", "frames below the match go into it", TermWords.FUNCTIONS),
  RECURSION("recursion", "folds recursion, of all or of some", "direct, any, direct:RE, any:RE"),
  COLLAPSE("collapse", "neighbours that match become one box", TermWords.FUNCTIONS),
  THREAD("thread", "only threads whose name matches", "regular expression of thread names"),
  TIME("time", "only samples of a time range", "10s..20s"),
  LABEL("label", "only samples with a label", "key=value"),
  TRACE("trace-id", "only samples of one trace", "hex or decimal id"),
  SPAN("span-id", "only samples of one span", "hex or decimal id"),
  BY("by", "what makes two frames one node", "function, line, module or package");

  private static final String FUNCTIONS = "regular expression of function names";

  final String word;
  final String meaning;
  final String prompt;

  TermWords(String word, String meaning, String prompt) {
    this.word = word;
    this.meaning = meaning;
    this.prompt = prompt;
  }

  /// Whether values are expressions over function names.
  boolean isOfFunctions() {
    return prompt.equals(FUNCTIONS);
  }

  static TermWords of(String word) {
    return List.of(values()).stream().filter(t -> t.word.equals(word)).findFirst().orElse(FOCUS);
  }

  @Override
  public String toString() {
    return word;
  }
}
