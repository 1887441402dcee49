package dev.kiln.app.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A piece of a form: a field, a group of fields, a table, or pairs with free names.
public sealed interface Part<A> {
  /// The name in JSON, and the head of a column in CSV; empty for what only people see.
  String key();

  /// For the schema.
  String meaning();

  Shown shown();

  /// Lets a writer handle what kind of part this is.
  void accept(Visitor visitor, A answer) throws IOException;

  /// Reads something from an answer; null if there is none.
  @FunctionalInterface
  interface Get<A, T> {
    @Nullable T of(A answer);
  }

  /// Handles each kind of part.
  interface Visitor {
    <A> void field(Field<A> field, A answer) throws IOException;

    <A, S> void group(Group<A, S> group, A answer) throws IOException;

    <A, R> void rows(Rows<A, R> rows, A answer) throws IOException;

    <A> void pairs(Pairs<A> pairs, A answer) throws IOException;
  }

  /// A value, and within rows a column.
  ///
  /// @param title the head of the column for people; may be empty
  /// @param words the only texts that it can have; empty if it can have any
  record Field<A>(
      String key,
      String title,
      Type type,
      String meaning,
      Shown shown,
      Absent absent,
      List<String> words,
      Get<A, Cell> cell)
      implements Part<A> {
    public Field {
      words = List.copyOf(words);
    }

    /// A value for programs: a number that is not finite is null.
    public static <A> Field<A> of(String key, Type type, String meaning, Get<A, Cell> cell) {
      Absent absent = type == Type.REAL ? Absent.NULL : Absent.NEVER;
      return new Field<>(key, key, type, meaning, Shown.PROGRAMS, absent, List.of(), cell);
    }

    public static <A> Field<A> text(String key, String meaning, Get<A, String> of) {
      return of(key, Type.TEXT, meaning, words(of));
    }

    private static <A> Get<A, Cell> words(Get<A, String> of) {
      return answer -> {
        String text = of.of(answer);
        return text == null ? null : new Cell.Text(text);
      };
    }

    /// A number that is null if it is unknown.
    public static <A> Field<A> real(String key, String meaning, ToDoubleFunction<A> of) {
      return of(key, Type.REAL, meaning, answer -> new Cell.Real(of.applyAsDouble(answer)));
    }

    public static <A> Field<A> whole(String key, String meaning, ToLongFunction<A> of) {
      return of(key, Type.WHOLE, meaning, answer -> new Cell.Whole(of.applyAsLong(answer)));
    }

    /// A column for people, of numbers that are words already.
    public static <A> Field<A> figures(String title, Get<A, String> of) {
      return column(title, Type.REAL, words(of));
    }

    /// A column for people.
    public static <A> Field<A> column(String title, Type type, Get<A, Cell> cell) {
      return new Field<>("", title, type, "", Shown.PEOPLE, Absent.NEVER, List.of(), cell);
    }

    /// With another head for people.
    public Field<A> titled(String head) {
      return new Field<>(key, head, type, meaning, shown, absent, words, cell);
    }

    public Field<A> shown(Shown where) {
      return new Field<>(key, title, type, meaning, where, absent, words, cell);
    }

    public Field<A> absent(Absent how) {
      return new Field<>(key, title, type, meaning, shown, how, words, cell);
    }

    /// With the only texts that it can have.
    public Field<A> oneOf(String... texts) {
      return new Field<>(key, title, type, meaning, shown, absent, List.of(texts), cell);
    }

    @Override
    public void accept(Visitor visitor, A answer) throws IOException {
      visitor.field(this, answer);
    }
  }

  /// Fields under one name of JSON; left out if there is none. Other formats look into it for
  /// tables.
  record Group<A, S>(String key, String meaning, Shown shown, Get<A, S> of, List<Part<S>> parts)
      implements Part<A> {
    public Group {
      parts = List.copyOf(parts);
    }

    public static <A, S> Group<A, S> of(
        String key, String meaning, Get<A, S> of, List<Part<S>> parts) {
      return new Group<>(key, meaning, Shown.EVERYWHERE, of, parts);
    }

    @Override
    public void accept(Visitor visitor, A answer) throws IOException {
      visitor.group(this, answer);
    }
  }

  /// How a table looks to people.
  enum Look {
    /// With heads over its columns.
    TABLE,
    /// Text has no heads.
    PLAIN,
    /// In text the first column is a label, and the other cells stand below each other.
    FACTS
  }

  /// A table; left out if there is none.
  ///
  /// @param title over the table, for people; may be empty. Of a table with heads but without rows
  ///   text has the title alone; Markdown leaves a table with a title out if it has no row
  record Rows<A, R>(
      String key,
      String title,
      String meaning,
      Look look,
      Shown shown,
      Get<A, List<R>> of,
      List<Part<R>> parts)
      implements Part<A> {
    public Rows {
      parts = List.copyOf(parts);
    }

    public static <A, R> Rows<A, R> of(
        String key, String meaning, Get<A, List<R>> of, List<Part<R>> parts) {
      return new Rows<>(key, "", meaning, Look.TABLE, Shown.EVERYWHERE, of, parts);
    }

    /// A table for people.
    public static <A, R> Rows<A, R> of(
        String title, Look look, Get<A, List<R>> of, List<Part<R>> parts) {
      return new Rows<>("", title, "", look, Shown.PEOPLE, of, parts);
    }

    public Rows<A, R> shown(Shown where) {
      return new Rows<>(key, title, meaning, look, where, of, parts);
    }

    public Rows<A, R> titled(String over) {
      return new Rows<>(key, over, meaning, look, shown, of, parts);
    }

    public Rows<A, R> look(Look how) {
      return new Rows<>(key, title, meaning, how, shown, of, parts);
    }

    @Override
    public void accept(Visitor visitor, A answer) throws IOException {
      visitor.rows(this, answer);
    }
  }

  /// Texts with names that are not known beforehand, in order; for JSON.
  record Pairs<A>(String key, String meaning, Get<A, Map<String, String>> of) implements Part<A> {
    @Override
    public Shown shown() {
      return Shown.JSON;
    }

    @Override
    public void accept(Visitor visitor, A answer) throws IOException {
      visitor.pairs(this, answer);
    }
  }
}
