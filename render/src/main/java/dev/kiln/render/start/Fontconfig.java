package dev.kiln.render.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Asks fontconfig, the library that JavaFX uses to find fonts. That means linking native methods,
/// so Kiln does it only on systems whose fonts are in an unusual place.
final class Fontconfig {
  private Fontconfig() {}

  /// Whether the library knows any font; true if it cannot be asked.
  ///
  /// @see <a href="https://www.freedesktop.org/software/fontconfig/fontconfig-devel/">fontconfig
  ///   developers reference</a>
  @SuppressWarnings("restricted") // the image and the tests allow native access
  static boolean hasFont() {
    try {
      Linker linker = Linker.nativeLinker();
      SymbolLookup library = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
      FunctionDescriptor load = FunctionDescriptor.of(ValueLayout.ADDRESS);
      FunctionDescriptor list =
          FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
      MethodHandle config =
          linker.downcallHandle(library.findOrThrow("FcInitLoadConfigAndFonts"), load);
      MethodHandle fonts = linker.downcallHandle(library.findOrThrow("FcConfigGetFonts"), list);
      MemorySegment loaded = (MemorySegment) config.invokeExact();
      // The set FcSetSystem; a struct FcFontSet begins with the number of its fonts.
      MemorySegment set = (MemorySegment) fonts.invokeExact(loaded, 0);
      return set.address() != 0
          && set.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0) > 0;
    } catch (Throwable _) {
      return true;
    }
  }
}
