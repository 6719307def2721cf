package docket.chromium;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What somebody sits before.
 *
 * @param width in CSS pixels; one below 600 is a phone, touched with fingers
 * @param language as browsers say it, such as {@code de-DE}
 * @param scripts whether the browser runs any
 */
public record Screen(int width, int height, boolean isDark, String language, boolean scripts) {

    public static final Screen WIDE = new Screen(1440, 900, false, "en-US", true);
    public static final Screen PHONE = new Screen(390, 844, false, "en-US", true);

    public Screen dark() {
        return new Screen(width, height, true, language, scripts);
    }

    public Screen german() {
        return new Screen(width, height, isDark, "de-DE", scripts);
    }

    public Screen withoutScripts() {
        return new Screen(width, height, isDark, language, false);
    }

    boolean isPhone() {
        return width < 600;
    }

    ColorScheme scheme() {
        return isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(isPhone())
                .setHasTouch(isPhone())
                .setColorScheme(scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language)
                .setTimezoneId("Europe/Amsterdam")
                .setJavaScriptEnabled(scripts);
    }

    @Override
    public String toString() {
        return width + (isDark ? " dark " : " light ") + language + (scripts ? "" : " without scripts");
    }
}
