package dev.kiln.app.session;

import dev.kiln.model.tree.MergeKeys;

/// The identity of a function as in the function table, so that it can be found again in another
/// answer.
public record FunctionName(String name, String file, String module) {
  public static FunctionName of(MergeKeys keys, int key) {
    return new FunctionName(keys.name(key), keys.file(key), keys.module(key));
  }

  /// Its merge key; -1 if these keys have none such.
  public int key(MergeKeys keys) {
    for (int key = 0; key < keys.size(); key++) {
      boolean same =
          keys.name(key).equals(name)
              && keys.file(key).equals(file)
              && keys.module(key).equals(module);
      if (same) {
        return key;
      }
    }
    return -1;
  }
}
