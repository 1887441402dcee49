package dev.kiln.model;

/// The rows that a [ProfileBuilder] interns.
///
/// They write out what a record has by itself: that is put together from method handles when it is
/// first called, which costs the start of a command more than all of its look-ups.
final class InternKeys {
  private InternKeys() {}

  record FunctionKey(String name, String file, String module) {
    @Override
    public int hashCode() {
      return 31 * (31 * name.hashCode() + file.hashCode()) + module.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof FunctionKey key
          && name.equals(key.name)
          && file.equals(key.file)
          && module.equals(key.module);
    }
  }

  record ThreadKey(String name, long id) {
    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Long.hashCode(id);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ThreadKey key && id == key.id && name.equals(key.name);
    }
  }

  record LinkKey(long traceHigh, long traceLow, long span) {
    @Override
    public int hashCode() {
      return Long.hashCode(31 * (31 * traceHigh + traceLow) + span);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LinkKey key
          && traceHigh == key.traceHigh
          && traceLow == key.traceLow
          && span == key.span;
    }
  }
}
