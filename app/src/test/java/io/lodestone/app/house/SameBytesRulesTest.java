// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No main source asks the machine for its language, its time zone or its encoding: the same
/// question has the same bytes as answer on every machine.
class SameBytesRulesTest {

  /// Packages that are being rewritten elsewhere; to be emptied.
  private static final Set<String> EXEMPT =
      Set.of(
          "core/src/main/java/io/lodestone/baseyear/",
          "core/src/main/java/io/lodestone/conditions/",
          "core/src/main/java/io/lodestone/market/",
          "core/src/main/java/io/lodestone/network/",
          "core/src/main/java/io/lodestone/scenario/",
          "core/src/main/java/io/lodestone/simulation/");

  private static final String LOCALE = "Maybe put Locale.ROOT first";
  private static final String CHARSET = "Maybe add StandardCharsets.UTF_8";
  private static final String ZONE = "Maybe take a Clock, and ZoneOffset.UTC";
  private static final String PRINTER = "Maybe String.format(Locale.ROOT, …)";
  private static final String LINE = "Maybe \\n";

  /// Calls that ask the machine whatever their arguments are, and what to write instead.
  private static final Map<String, String> NEVER =
      Map.ofEntries(
          Map.entry("Locale.getDefault", "Maybe Locale.ROOT"),
          Map.entry("Charset.defaultCharset", "Maybe StandardCharsets.UTF_8"),
          Map.entry("ZoneId.systemDefault", ZONE),
          Map.entry("TimeZone.getDefault", ZONE),
          Map.entry("Clock.systemDefaultZone", ZONE),
          Map.entry("Calendar.getInstance", ZONE),
          Map.entry("Collator.getInstance", "Maybe String.compareTo, the order of the characters"),
          Map.entry("System.lineSeparator", LINE),
          Map.entry("NumberFormat.getInstance", PRINTER),
          Map.entry("NumberFormat.getNumberInstance", PRINTER),
          Map.entry("NumberFormat.getIntegerInstance", PRINTER),
          Map.entry("NumberFormat.getPercentInstance", PRINTER),
          Map.entry("NumberFormat.getCompactNumberInstance", PRINTER));

  private static final Set<String> NOW =
      Set.of("LocalDate", "LocalDateTime", "LocalTime", "Year", "YearMonth", "ZonedDateTime");

  private static final Set<String> OF_TEXT =
      Set.of("FileReader", "FileWriter", "InputStreamReader", "OutputStreamWriter", "Scanner");

  private static final Set<String> OF_THE_MACHINE =
      Set.of("DecimalFormat", "SimpleDateFormat", "Date", "GregorianCalendar");

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!%)(%%)*%n");

  @Test
  void noMainSourceAsksTheMachine() {
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : Sources.of(Project.listMainSources()).units()) {
      String name = Sources.nameOf(unit);
      if (EXEMPT.stream().noneMatch(name::startsWith)) {
        find(unit, name).forEach(found::add);
      }
    }
    assertThat(found).as("what depends on the machine").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(\"%d\", 1)",
        "\"%d\".formatted(1)",
        "out.printf(\"%d\", 1)",
        "new java.util.Formatter()",
        "\"I\".toLowerCase()",
        "\"i\".toUpperCase()",
        "\"é\".getBytes()",
        "new String(bytes)",
        "new String(bytes, 0, 3)",
        "new java.io.FileReader(file)",
        "new InputStreamReader(stream)",
        "new Scanner(stream)",
        "new PrintStream(stream)",
        "stream.toString(Charset.defaultCharset())",
        "DateTimeFormatter.ofPattern(\"MMM\")",
        "DateTimeFormatter.ofLocalizedDate(style)",
        "java.time.ZoneId.systemDefault()",
        "LocalDate.now()",
        "new java.util.Date()",
        "System.lineSeparator()",
        "File.separator"
      })
  void eachOfTheseIsFound(String expression) {
    assertThat(find(expression)).hasSize(1).allSatisfy(f -> assertThat(f).contains("Maybe "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(Locale.ROOT, \"%d\", 1)",
        "out.printf(Locale.ROOT, \"%d%n\", 1)",
        "\"I\".toLowerCase(Locale.ROOT)",
        "\"é\".getBytes(UTF_8)",
        "new String(bytes, StandardCharsets.UTF_8)",
        "new InputStreamReader(stream, StandardCharsets.UTF_8)",
        "DateTimeFormatter.ofPattern(\"MMM\", Locale.ENGLISH)",
        "LocalDate.now(clock)",
        "text.format(\"%d\", 1)"
      })
  void theSafeOnesAreNot(String expression) {
    assertThat(find(expression)).isEmpty();
  }

  private static List<String> find(String expression) {
    String source = "class Any { Object any = " + expression + "; }";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Any.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    try {
      return find(task.parse().iterator().next(), "Any");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> find(CompilationUnitTree unit, String name) {
    List<String> found = new ArrayList<>();
    boolean writesFiles = name.startsWith("page/") || name.startsWith("store/");
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        fault(call).ifPresent(advice -> add(call, advice));
        return super.visitMethodInvocation(call, none);
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
        fault(call).ifPresent(advice -> add(call, advice));
        return super.visitNewClass(call, none);
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree field, @Nullable Void none) {
        if (field.toString().matches("(java\\.io\\.)?File\\.separator")) {
          add(field, "Maybe \"/\", or a Path");
        }
        return super.visitMemberSelect(field, none);
      }

      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
        if (writesFiles
            && literal.getValue() instanceof String text
            && LINE_BREAK.matcher(text).find()
            && !text.contains("Maybe ")) {
          add(literal, LINE);
        }
        return super.visitLiteral(literal, none);
      }

      private void add(Tree tree, String advice) {
        String text = tree.toString();
        found.add(name + " " + text.substring(0, Math.min(80, text.length())) + "\n    " + advice);
      }
    }.scan(unit, null);
    return found;
  }

  private static Optional<String> fault(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> with = call.getArguments();
    String owner = lastWord(select.getExpression());
    String verb = select.getIdentifier().toString();
    if (NEVER.containsKey(owner + "." + verb)) {
      return Optional.of(NEVER.get(owner + "." + verb));
    }
    boolean fails =
        switch (verb) {
          case "formatted" -> true;
          case "printf" -> !beginsWithLocale(with);
          case "format" -> owner.equals("String") && !beginsWithLocale(with);
          case "toLowerCase", "toUpperCase" -> with.isEmpty() && !owner.equals("Character");
          case "ofPattern" -> with.size() < 2;
          case "ofLocalizedDate", "ofLocalizedDateTime", "ofLocalizedTime" -> true;
          default -> false;
        };
    if (fails) {
      return Optional.of(verb.equals("formatted") ? PRINTER : LOCALE);
    }
    if (verb.equals("getBytes") && with.isEmpty()) {
      return Optional.of(CHARSET);
    }
    return verb.equals("now") && with.isEmpty() && NOW.contains(owner)
        ? Optional.of(ZONE)
        : Optional.empty();
  }

  private static Optional<String> fault(NewClassTree call) {
    String type = lastWord(call.getIdentifier());
    String with = call.getArguments().toString();
    boolean ofText =
        OF_TEXT.contains(type)
            || type.equals("PrintStream")
            || type.equals("String") && !call.getArguments().isEmpty();
    if (ofText && !with.contains("UTF_8") && !with.contains("US_ASCII")) {
      return Optional.of(CHARSET);
    }
    if (type.equals("Formatter") && !with.contains("Locale.")) {
      return Optional.of(LOCALE);
    }
    return OF_THE_MACHINE.contains(type)
        ? Optional.of(type.endsWith("Format") ? PRINTER : ZONE)
        : Optional.empty();
  }

  private static boolean beginsWithLocale(List<? extends ExpressionTree> arguments) {
    return !arguments.isEmpty()
        && arguments.getFirst().toString().toLowerCase(Locale.ROOT).startsWith("locale");
  }

  /// `ZoneId` of `java.time.ZoneId`.
  private static String lastWord(Tree name) {
    String text = name.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }
}
