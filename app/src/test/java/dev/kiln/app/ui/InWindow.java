package dev.kiln.app.ui;

import dev.kiln.render.start.PangoCondition;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A class of tests that open a window: TestFX starts JavaFX for them, where it can draw at all.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PangoCondition.class, ApplicationExtension.class})
public @interface InWindow {}
