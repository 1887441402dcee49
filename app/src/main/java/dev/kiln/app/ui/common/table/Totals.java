package dev.kiln.app.ui.common.table;

import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.GroupTotals;

/// Self and total per id, of functions or of groups of them.
interface Totals {
  long self(int id);

  long total(int id);

  boolean isPresent(int id);

  static Totals of(FunctionTotals totals) {
    return new Totals() {
      @Override
      public long self(int id) {
        return totals.self(id);
      }

      @Override
      public long total(int id) {
        return totals.total(id);
      }

      @Override
      public boolean isPresent(int id) {
        return totals.isPresent(id);
      }
    };
  }

  static Totals of(GroupTotals totals) {
    return new Totals() {
      @Override
      public long self(int id) {
        return totals.self(id);
      }

      @Override
      public long total(int id) {
        return totals.total(id);
      }

      @Override
      public boolean isPresent(int id) {
        return totals.isPresent(id);
      }
    };
  }
}
