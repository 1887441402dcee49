package dev.kiln.app.ui.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Several files that were opened together, each in a tab of its own: once all are read or refused,
/// those that could be read are offered for a comparison.
final class OpenedTogether implements TabHost.Follower {
  private final Map<Path, Boolean> opened = new LinkedHashMap<>();
  private final Set<Path> unknown;
  private final Consumer<List<Path>> offer;
  private boolean offered;

  /// @param files in the order of the user
  /// @param offer takes those that could be read if there are at least two; called at most once
  OpenedTogether(List<Path> files, Consumer<List<Path>> offer) {
    this.offer = offer;
    files.forEach(file -> opened.put(file, false));
    this.unknown = new HashSet<>(files);
  }

  @Override
  public void opened(DocumentTab tab) {
    opened.put(tab.sources().current().getFirst(), true);
    end(tab);
  }

  @Override
  public boolean refused(DocumentTab tab, String message, boolean allRead) {
    end(tab);
    return false;
  }

  private void end(DocumentTab tab) {
    unknown.remove(tab.sources().current().getFirst());
    List<Path> readable = opened.keySet().stream().filter(opened::get).toList();
    if (!offered && unknown.isEmpty() && readable.size() > 1) {
      offered = true;
      offer.accept(readable);
    }
  }
}
