package docket.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code docket}, as far as it can be tried without building: which JDK it takes, how it is misused, what it exits with. */
class LauncherTest {

    private static final String SYSTEM_PATH = "/usr/bin:/bin";
    private static final FileAttribute<?> EXECUTABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    @TempDir
    private Path folder;

    @Test
    void the_jdk_of_the_environment_goes_before_the_one_on_the_path_and_that_before_the_installed() throws Exception {
        jdk("installed/newest", "27.0.1");
        Path onPath = jdk("on-path", "25.0.3");
        Path home = jdk("home", "26");

        assertThat(findJdk(home.toString(), onPath + "/bin:" + SYSTEM_PATH).out())
                .isEqualTo(home + "\n");
        assertThat(findJdk("", onPath + "/bin:" + SYSTEM_PATH).out()).isEqualTo(onPath + "\n");
    }

    @Test
    void one_that_is_too_old_or_no_jdk_is_passed_over_for_the_newest_that_is_installed() throws Exception {
        jdk("installed/a", "25.0.3");
        Path newest = jdk("installed/b with a space", "100");
        jdk("installed/c", "26-ea");
        jdk("installed/d", "1.8.0_402");
        Path old = jdk("home", "17.0.15");
        Path withoutCompiler = jdk("on-path", "30");
        Files.delete(withoutCompiler.resolve("bin/javac"));

        assertThat(findJdk(old.toString(), withoutCompiler + "/bin:" + SYSTEM_PATH)
                        .out())
                .isEqualTo(newest + "\n");
    }

    @Test
    void without_any_jdk_that_will_do_one_line_says_what_to_install() throws Exception {
        Path old = jdk("installed/old", "17.0.15");
        for (String home : List.of("", old.toString(), "/nowhere")) {
            Shell none = findJdk(home, old + "/bin:" + SYSTEM_PATH);
            assertThat(none.code()).isEqualTo(1);
            assertThat(none.out()).isEmpty();
            assertThat(none.err())
                    .startsWith("docket: needs a JDK of 25 or later")
                    .hasLineCount(1);
        }
    }

    @Test
    void what_java_noted_for_its_starts_is_used_with_the_same_jdk_in_the_same_folder_alone() throws Exception {
        String before = ". ./docket; home='" + folder + "'; JAVA_HOME='" + jdk("one", "25.0.3")
                + "'; ground >\"$home/trained\"; ";
        jdk("other", "25.0.4");
        Files.createDirectories(folder.resolve("moved"));

        assertThat(bash(before + "is_trained", "", SYSTEM_PATH).code()).isZero();
        assertThat(bash(before + "JAVA_HOME='" + folder + "/other'; is_trained", "", SYSTEM_PATH)
                        .code())
                .isEqualTo(1);
        assertThat(bash(before + "cp \"$home/trained\" \"$home/moved\"; home+=/moved; is_trained", "", SYSTEM_PATH)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void wrong_use_is_told_on_standard_error_with_exit_code_2() throws Exception {
        Shell nothing = bash("./docket", "", SYSTEM_PATH);
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("Usage: ./docket WORD");
        Shell unknown = bash("./docket test --quickly", System.getProperty("java.home"), SYSTEM_PATH);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("docket: test knows").hasLineCount(1);
    }

    @Test
    void help_is_an_answer_on_standard_output() throws Exception {
        for (String word : List.of("help", "-h", "--help")) {
            Shell help = bash("./docket " + word, "", SYSTEM_PATH);
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: ./docket WORD");
            assertThat(help.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exit 0,0",
        "exit 64,64",
        "exit 67,67",
        "exit 69,69",
        "exit 1,75",
        "exit 137,75",
        "kill -9 $$,75",
        "kill $PPID,75"
    })
    void a_mail_server_hears_no_code_that_it_would_send_a_mail_back_for_but_those_that_are_meant_so(
            String java, int code) throws Exception {
        assertThat(launch("mail receive", java).code()).isEqualTo(code);
    }

    @Test
    void nor_where_docket_has_to_be_built_first_and_that_fails() throws Exception {
        assertThat(launch("mail receive", "exit 0", "rm target/docket/built; ").code())
                .isEqualTo(75);
    }

    @Test
    void other_words_exit_as_java_does() throws Exception {
        assertThat(launch("staff list", "exit 3").code()).isEqualTo(3);
    }

    /** Runs a copy of the script as if it were built, with a Java that does but this, after what happened before. */
    private Shell launch(String words, String java, String... before) throws Exception {
        Path home = jdk("jdk", "25.0.3");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + java + "\n");
        Files.copy(Path.of("docket"), folder.resolve("docket"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("target/docket"));
        Files.createFile(folder.resolve("target/docket/built"));
        Path maven = folder.resolve("mvn");
        Files.createFile(maven, EXECUTABLE);
        Files.writeString(maven, "#!/bin/sh\nexit 1\n");
        String script = "cd '" + folder + "'; . ./docket; ground >target/docket/trained; " + String.join("", before)
                + "./docket " + words;
        return bash(script, home.toString(), folder + ":" + SYSTEM_PATH);
    }

    private Shell findJdk(String home, String path) throws Exception {
        return bash(". ./docket; jdks='" + folder.resolve("installed") + "'; find_jdk", home, path);
    }

    private Shell bash(String script, String javaHome, String path) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", script)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path));
        if (!javaHome.isEmpty()) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        int code = builder.start().waitFor();
        return new Shell(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Example\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Files.createFile(home.resolve("bin").resolve(program), EXECUTABLE);
        }
        return home;
    }
}
