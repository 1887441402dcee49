package dev.kiln.model.query;

import org.jspecify.annotations.Nullable;

/// The words of a query. This is the one list of them for the text form, the command line, the
/// window and the help.
///
/// A filter or transform is a record in [Filter] or [Transform] and a constant with its case here.
public enum Term {
  VALUE(
      "value",
      Argument.VALUE_TYPE,
      "value type, such as cpu or alloc_space/bytes (default: the profile's own)"),
  TIME("time", Argument.RANGE, "samples in this range of time, such as 10s..20s"),
  THREAD("thread", Argument.THREADS, "threads whose name matches"),
  STATE("state", Argument.STATES, "samples whose thread state matches, such as sleeping"),
  LABEL("label", Argument.LABEL, "samples with this label"),
  TRACE_ID("trace-id", Argument.ID, "samples of this trace"),
  SPAN_ID("span-id", Argument.ID, "samples of this span"),
  FOCUS(
      "focus", Argument.FRAMES, "samples with a frame that matches, by name, module:RE or file:RE"),
  IGNORE("ignore", Argument.FRAMES, "samples without such a frame"),
  HIDE("hide", Argument.FRAMES, "remove matching frames; their cost goes to the caller"),
  SHOW("show", Argument.FRAMES, "keep only matching frames, hide the others"),
  SHOW_FROM(
      "show-from",
      Argument.FRAMES,
      "start stacks at their outermost matching frame; drop stacks without one"),
  CALLEES("callees", Argument.FRAMES, "start stacks below the matching frame, with what it calls"),
  SUBTREE(
      "subtree",
      Argument.PATH,
      "only stacks that begin with this path; its last function" + " becomes the root"),
  MERGE(
      "merge",
      Argument.FRAMES,
      "merge matching frames and all below them into their caller's" + " self"),
  PRUNE_FROM("prune-from", Argument.FRAMES, "merge all below matching frames into their self"),
  RECURSION(
      "recursion",
      Argument.RECURSION,
      "fold direct or any recursion; direct:RE or any:RE for some functions"),
  COLLAPSE("collapse", Argument.FRAMES, "merge adjacent matching frames into one"),
  FOLD_CHAINS(
      "fold-chains", Argument.NONE, "fold chains of frames without branches into one frame: a … b"),
  INVERT("invert", Argument.NONE, "build the tree from the innermost frames to their callers"),
  BY("by", Argument.KEY, "merge by function, line, module or package");

  /// What follows a word.
  public enum Argument {
    /// Nothing: the word alone says it.
    NONE("", ""),
    VALUE_TYPE("TYPE", "name, or name/unit"),
    FRAMES("RE", "regular expression of function names"),
    THREADS("RE", "regular expression of thread names"),
    STATES("RE", "regular expression of thread states"),
    RANGE("RANGE", "10s..20s"),
    LABEL("K=V", "key=value"),
    ID("ID", "an id in hex, decimal or base64, or a traceparent"),
    PATH("A;B;C", "main;run;parse"),
    RECURSION("KIND", "direct, any, direct:RE, any:RE"),
    KEY("KEY", "function, line, module or package");

    private final String label;
    private final String prompt;

    Argument(String label, String prompt) {
      this.label = label;
      this.prompt = prompt;
    }

    /// What help calls it, such as `RE`; empty for none.
    public String label() {
      return label;
    }

    /// What an empty field shows: what it looks like.
    public String prompt() {
      return prompt;
    }
  }

  private final String word;
  private final Argument argument;
  private final String meaning;

  Term(String word, Argument argument, String meaning) {
    this.word = word;
    this.argument = argument;
    this.meaning = meaning;
  }

  /// The word of the text form and, behind `--`, of the command line.
  public String word() {
    return word;
  }

  public Argument argument() {
    return argument;
  }

  /// What it asks for, in a line of help.
  public String meaning() {
    return meaning;
  }

  /// Whether a query may have several of it: filters and transforms, but not its value type, its
  /// merge key or its direction.
  public boolean repeats() {
    return this != VALUE && this != INVERT && this != BY;
  }

  /// The term of a word, or null if there is none.
  public static @Nullable Term of(String word) {
    for (Term term : values()) {
      if (term.word.equals(word)) {
        return term;
      }
    }
    return null;
  }

  /// The query with this term added, or set if it has but one.
  ///
  /// @param value as in the text form; of no matter if the term takes none
  /// @throws QueryException if the value cannot be read
  public Query on(Query query, String value) {
    return switch (this) {
      case VALUE -> query.withValueType(value);
      case TIME -> query.plus(Durations.parseRange(value));
      case THREAD -> query.plus(new Filter.ThreadName(value));
      case STATE -> query.plus(new Filter.State(value));
      case LABEL -> query.plus(Filter.HasLabel.parse(value));
      case TRACE_ID -> query.plus(new Filter.InTrace(value));
      case SPAN_ID -> query.plus(new Filter.InSpan(value));
      case FOCUS -> query.plus(new Filter.Focus(value));
      case IGNORE -> query.plus(new Filter.Ignore(value));
      case HIDE -> query.plus(new Transform.Hide(value));
      case SHOW -> query.plus(new Transform.Show(value));
      case SHOW_FROM -> query.plus(new Transform.ShowFrom(value));
      case CALLEES -> query.plus(new Transform.Callees(value));
      case SUBTREE -> query.plus(Transform.Subtree.parse(value));
      case MERGE -> query.plus(new Transform.Merge(value));
      case PRUNE_FROM -> query.plus(new Transform.PruneFrom(value));
      case RECURSION -> query.plus(Transform.Recursion.parse(value));
      case COLLAPSE -> query.plus(new Transform.Collapse(value));
      case FOLD_CHAINS -> query.plus(new Transform.FoldChains());
      case INVERT -> query.withDirection(Direction.CALLERS);
      case BY -> query.withMergeKey(MergeKey.of(value));
    };
  }

  /// The word.
  @Override
  public String toString() {
    return word;
  }
}
