package dev.kiln.model;

import java.util.List;

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

  static FunctionTable functions(List<FunctionKey> rows) {
    return new FunctionTable(
        rows.stream().map(FunctionKey::name).toArray(String[]::new),
        rows.stream().map(FunctionKey::file).toArray(String[]::new),
        rows.stream().map(FunctionKey::module).toArray(String[]::new));
  }

  static ThreadTable threads(List<ThreadKey> rows) {
    return new ThreadTable(
        rows.stream().map(ThreadKey::name).toArray(String[]::new),
        rows.stream().mapToLong(ThreadKey::id).toArray());
  }

  static LinkTable links(List<LinkKey> rows) {
    return new LinkTable(
        rows.stream().mapToLong(LinkKey::traceHigh).toArray(),
        rows.stream().mapToLong(LinkKey::traceLow).toArray(),
        rows.stream().mapToLong(LinkKey::span).toArray());
  }
}
