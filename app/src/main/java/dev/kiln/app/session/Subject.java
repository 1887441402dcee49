package dev.kiln.app.session;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Profile;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;

/// The subject of a document: what was read for it, and what its views look at.
///
/// Whoever acts by the kind of subject switches over it without a default, so that the compiler
/// names the places that another kind concerns.
public sealed interface Subject {
  /// The files.
  Sources sources();

  /// What was wrong with the files.
  ImportLog log();

  /// The profile whose tables all views refer to.
  Profile profile();

  /// What views of one profile show.
  ProfileView view();

  /// A single profile.
  ///
  /// @param input all that was read of its file
  /// @param imported the one that is shown
  /// @param view of all its samples
  record OneProfile(Sources sources, ImportResult input, Imported imported, ProfileView view)
      implements Subject {
    public static OneProfile of(Sources sources, ImportResult input, Imported imported) {
      return new OneProfile(sources, input, imported, new ProfileView(imported.profile()));
    }

    @Override
    public ImportLog log() {
      return input.log();
    }

    @Override
    public Profile profile() {
      return imported.profile();
    }
  }

  /// A base and a current side.
  ///
  /// @param both a view of the samples of both sides
  /// @param view of the samples of the current side
  record TwoSides(
      Sources sources, Comparison comparison, ImportLog log, ProfileView both, ProfileView view)
      implements Subject {
    public static TwoSides of(Sources sources, Comparison comparison, ImportLog log) {
      return of(sources, comparison, log, new ProfileView(comparison.profile()));
    }

    private static TwoSides of(
        Sources sources, Comparison comparison, ImportLog log, ProfileView both) {
      ProfileView current = both.within(comparison.pooled(Side.CURRENT));
      return new TwoSides(sources, comparison, log, both, current);
    }

    @Override
    public Profile profile() {
      return comparison.profile();
    }

    /// Base and current exchanged.
    public TwoSides swapped() {
      return of(sources.swapped(), comparison.swapped(), log, both);
    }
  }
}
