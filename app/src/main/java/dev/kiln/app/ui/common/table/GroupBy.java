package dev.kiln.app.ui.common.table;

import dev.kiln.model.PackageNames;
import dev.kiln.model.tree.MergeKeys;

/// What one row of the function table stands for. Grouping affects only the table, not the query or
/// pictures. The total of a group counts each stack once.
public enum GroupBy {
  FUNCTION("Function", "functions"),
  PACKAGE("Package", "packages"),
  MODULE("Module", "modules");

  private final String title;
  private final String plural;

  GroupBy(String title, String plural) {
    this.title = title;
    this.plural = plural;
  }

  public String title() {
    return title;
  }

  public String plural() {
    return plural;
  }

  /// The name of the row that a merge key belongs to.
  public String nameOf(MergeKeys keys, int key) {
    return switch (this) {
      case FUNCTION -> keys.name(key);
      case PACKAGE -> PackageNames.of(keys.name(key), keys.file(key), keys.module(key));
      case MODULE -> keys.module(key).isEmpty() ? PackageNames.UNKNOWN : keys.module(key);
    };
  }
}
