package dev.kiln.model.query;

/// How the stacks of the chosen samples are changed before they are merged; in the order given.
public sealed interface Transform {
  /// The name of this transform in the text form and, behind `--`, on the command line.
  String word();

  /// The value of this transform in the text form.
  String valueText();

  /// Takes frames whose function name matches out of every stack; their cost goes to the caller.
  record Hide(String regex) implements Transform {
    public Hide {
      Filter.compile(regex);
    }

    @Override
    public String word() {
      return "hide";
    }

    @Override
    public String valueText() {
      return regex;
    }
  }
}
