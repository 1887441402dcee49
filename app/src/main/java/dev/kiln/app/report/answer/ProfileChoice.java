package dev.kiln.app.report.answer;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Chooses a profile of each file, as the user has said.
public final class ProfileChoice {
  /// Names in a message; a list of all is what `info` is for.
  private static final int NAMES_SHOWN = 5;

  private ProfileChoice() {}

  /// A profile for each file.
  ///
  /// @param wanted numbers, names or parts of names, one for each file that holds several profiles;
  ///   the last one holds for the files that are left
  /// @param files what files are called in messages
  /// @param results what was read of each
  /// @throws QueryException if a file holds several and it is not said which, or none is the one
  public static List<Imported> of(
      List<String> wanted, List<String> files, List<ImportResult> results) {
    long several = results.stream().filter(ProfileChoice::isSeveral).count();
    if (several > 0 && wanted.size() > several) {
      throw new QueryException(
          wanted.size()
              + " profiles are named, and only "
              + several
              + " of the files hold several");
    }
    List<Imported> chosen = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < results.size(); i++) {
      ImportResult result = results.get(i);
      // If another file holds several, the word is meant for that one.
      boolean meant = !wanted.isEmpty() && (several == 0 || isSeveral(result));
      String text = meant ? wanted.get(Math.min(next++, wanted.size() - 1)) : "";
      chosen.add(of(text, files.get(i), result));
    }
    return chosen;
  }

  private static boolean isSeveral(ImportResult result) {
    return result.profiles().size() > 1;
  }

  private static Imported of(String wanted, String file, ImportResult result) {
    List<Imported> all = result.profiles();
    if (wanted.isEmpty()) {
      if (all.size() == 1) {
        return all.getFirst();
      }
      throw new QueryException(file + ": holds " + list(all), Need.PROFILE);
    }
    List<Imported> found = found(wanted, all);
    if (found.size() != 1) {
      String many = found.isEmpty() ? "no profile" : found.size() + " profiles";
      throw new QueryException(
          file + ": holds " + many + " \"" + wanted + "\" among " + list(all), Need.PROFILE);
    }
    return found.getFirst();
  }

  /// Those that a word can mean: the one of that name, else the one of that number, else all whose
  /// names have the word in them.
  public static List<Imported> found(String wanted, List<Imported> all) {
    List<Imported> named = those(all, p -> p.name().equals(wanted));
    if (!named.isEmpty()) {
      return named;
    }
    if (wanted.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= all.size()) {
        return List.of(all.get(number - 1));
      }
    }
    return those(all, p -> p.name().contains(wanted));
  }

  private static List<Imported> those(List<Imported> all, Predicate<Imported> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /// `3 profiles: 1 cpu.pb.gz, 2 heap.pb.gz, 3 mutex.pb.gz`.
  private static String list(List<Imported> all) {
    StringBuilder text = new StringBuilder();
    text.append(all.size()).append(all.size() == 1 ? " profile: " : " profiles: ");
    for (int i = 0; i < Math.min(NAMES_SHOWN, all.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(i + 1).append(' ').append(all.get(i).name());
    }
    return text.append(all.size() > NAMES_SHOWN ? ", …" : "").toString();
  }
}
