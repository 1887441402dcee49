package dev.kiln.app.ui.shell;

import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.importers.BuiltinImporters;
import dev.kiln.importers.format.FormatDescriptor;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for files. This is an interface because a test cannot drive a system dialog.
public interface FileDialogs {
  List<Path> open(Window owner);

  /// @param name the suggested file name; its ending is the type
  Optional<Path> save(Window owner, String name);

  /// @param title what the folder is for
  Optional<Path> folder(Window owner, String title);

  /// @param title what the file is for
  Optional<Path> file(Window owner, String title);

  /// Asks where to save, among several types.
  ///
  /// @param name the suggested file name; its ending is the type
  /// @param otherEndings further types, such as `.md`
  default Optional<Path> save(Window owner, String name, String... otherEndings) {
    return save(owner, name);
  }

  /// The system's dialogs.
  static FileDialogs system() {
    return new FileDialogs() {
      @Override
      public List<Path> open(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open profiles");
        // All files first: what a file is, its content says.
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
        for (FormatDescriptor format : BuiltinImporters.descriptors()) {
          List<String> names = format.endings().stream().map(ending -> "*" + ending).toList();
          chooser.getExtensionFilters().add(new ExtensionFilter(format.title(), names));
        }
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
      }

      @Override
      public Optional<Path> save(Window owner, String name) {
        return save(owner, name, new String[0]);
      }

      @Override
      public Optional<Path> save(Window owner, String name, String... otherEndings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save " + name);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(filter(SampleFormat.endingOf(name)));
        for (String other : otherEndings) {
          chooser.getExtensionFilters().add(filter(other));
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> file(Window owner, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
      }
    };
  }

  private static ExtensionFilter filter(String ending) {
    return new ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending);
  }
}
