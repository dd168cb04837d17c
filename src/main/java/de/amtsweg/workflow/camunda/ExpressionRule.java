package de.amtsweg.workflow.camunda;

import static de.amtsweg.workflow.camunda.ModelXml.BPMN;
import static de.amtsweg.workflow.camunda.ModelXml.CAMUNDA;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Expressions read and compare, they call nothing; personal data is read only where the engine stores nothing. */
class ExpressionRule implements BpmnRule {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
    private static final Pattern STRINGS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_$][\\w$]*|\\])\\s*\\(");
    private static final Pattern PERSONAL = Pattern.compile("(?<![\\w.$])(form|clerk)(?![\\w$])");
    private static final Pattern EXECUTION = Pattern.compile("(?<![\\w.$])execution\\s*(?:\\.\\s*(\\w+)|\\[)");
    private static final Pattern PERIOD =
            Pattern.compile("(?:deadline|sinceReceipt)\\s*\\[\\s*['\"]([^'\"]*)['\"]\\s*]");
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "empty", "div", "mod", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> READABLE = Set.of("id", "businessKey", "processBusinessKey");

    /** Nothing of these is stored. */
    private static final Set<String> PASSING = Set.of("conditionExpression", "loopCardinality", "completionCondition");

    private final JuelExpressionManager syntax = new JuelExpressionManager();

    @Override
    public void check(BpmnFile model, Complaints complaints) {
        for (Element element : model.everything()) {
            if (BPMN.equals(element.getNamespaceURI()) || CAMUNDA.equals(element.getNamespaceURI())) {
                var attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    var attribute = (Attr) attributes.item(i);
                    checkText(element, attribute.getValue(), false, complaints);
                }
                checkText(element, ownText(element), mayReadPersonalData(element), complaints);
                if ("outputParameter".equals(element.getLocalName())) {
                    checkOutput(element, complaints);
                }
                if (isSource(element)) {
                    checkSource(element, complaints);
                }
            }
        }
    }

    private void checkText(Element element, String text, boolean personal, Complaints complaints) {
        if (!EXPRESSION.matcher(text).find() || "documentation".equals(element.getLocalName())) {
            return;
        }
        try {
            syntax.createExpression(text.strip());
        } catch (RuntimeException unreadable) {
            complaints.add(
                    element,
                    "Der Ausdruck " + text + " ist nicht lesbar.",
                    "Prüfen Sie Klammern und Anführungszeichen.");
            return;
        }
        var code = STRINGS.matcher(text).replaceAll("''");
        checkCalls(element, code, complaints);
        var execution = EXECUTION.matcher(code);
        while (execution.find()) {
            if (execution.group(1) == null || !READABLE.contains(execution.group(1))) {
                complaints.add(
                        element,
                        "Der Ausdruck greift in die Prozess-Engine.",
                        "Lesbar sind nur execution.id und execution.businessKey.");
            }
        }
        if (!personal && PERSONAL.matcher(code).find()) {
            complaints.add(
                    element,
                    "Angaben aus form oder clerk würden hier in der Prozess-Engine gespeichert.",
                    "Lesen Sie sie in Bedingungen, in Entscheidungstabellen oder in den Parametern eines Bausteins.");
        }
        var period = PERIOD.matcher(text);
        while (period.find()) {
            if (!Periods.isLength(period.group(1))) {
                complaints.add(
                        element,
                        "„" + period.group(1) + "“ ist keine Frist.",
                        "Schreiben Sie zum Beispiel P14D für 14 Tage oder 3WD für drei Arbeitstage.");
            }
        }
    }

    private static void checkCalls(Element element, String code, Complaints complaints) {
        var call = CALL.matcher(code);
        while (call.find()) {
            if (!OPERATORS.contains(call.group(1))) {
                complaints.add(
                        element,
                        "Der Ausdruck ruft etwas auf: " + call.group() + "…)",
                        "Lesen und vergleichen Sie nur Werte, zum Beispiel ${form.rechtsform == 'GmbH'}.");
            }
        }
    }

    /** A parameter that read an answer must not leave the step through the other door. */
    private static void checkOutput(Element output, Complaints complaints) {
        var code = STRINGS.matcher(output.getTextContent()).replaceAll("''");
        BpmnFile.owner(output).stream()
                .flatMap(BpmnFile::inputs)
                .filter(input -> PERSONAL.matcher(input.getTextContent()).find())
                .map(input -> input.getAttribute("name"))
                .filter(name -> Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(code)
                        .find())
                .forEach(name -> complaints.add(
                        output,
                        "Die Ausgabe „" + output.getAttribute("name") + "“ würde den Parameter „" + name
                                + "“ speichern, der Angaben aus form oder clerk enthält.",
                        "Geben Sie nur feste Werte oder Ergebnisse des Bausteins aus."));
    }

    /** {@code camunda:in source="form"} names a variable without being an expression. */
    private static boolean isSource(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI())
                && (element.getLocalName().equals("in")
                        || element.getLocalName().equals("out"));
    }

    private static void checkSource(Element element, Complaints complaints) {
        if (ApplicationNames.PERSONAL.contains(element.getAttribute("source"))) {
            complaints.add(
                    element,
                    "Angaben aus form oder clerk würden hier in der Prozess-Engine gespeichert.",
                    "Lassen Sie die Zeile weg: Auch der aufgerufene Teil kann form und clerk lesen.");
        }
    }

    /** Parameters of building blocks pass by; everything else that is not a condition is kept. */
    private static boolean mayReadPersonalData(Element element) {
        if (BPMN.equals(element.getNamespaceURI())) {
            return PASSING.contains(element.getLocalName());
        }
        return "inputParameter".equals(element.getLocalName())
                && BpmnFile.owner(element)
                        .filter(task ->
                                !BpmnFile.camunda(task, "delegateExpression").isEmpty())
                        .isPresent();
    }

    private static String ownText(Element element) {
        var children = element.getChildNodes();
        return java.util.stream.IntStream.range(0, children.getLength())
                .<Node>mapToObj(children::item)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
    }
}
