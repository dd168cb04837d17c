package de.amtsweg.workflow.camunda;

import de.amtsweg.forms.Expressions;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Decision tables decide by FEEL, and by FEEL that comes to an end. */
class DmnContract {
    private static final Set<String> REFUSED = Set.of(
            "import",
            "businessKnowledgeModel",
            "encapsulatedLogic",
            "invocation",
            "functionDefinition",
            "context",
            "relation",
            "decisionService",
            "knowledgeRequirement");

    private final Expressions feel;

    DmnContract(Expressions feel) {
        this.feel = feel;
    }

    /** The ids of the decisions in a file; none when it is not readable. */
    static List<String> decisions(byte[] xml) {
        try {
            return elements(ModelXml.read(xml).getDocumentElement(), "decision").stream()
                    .map(decision -> decision.getAttribute("id"))
                    .toList();
        } catch (ModelXml.Unreadable broken) {
            return List.of();
        }
    }

    void check(Element root, Complaints complaints) {
        for (Element element : elements(root, "*")) {
            if (REFUSED.contains(String.valueOf(element.getLocalName()))) {
                complaints.add(
                        element,
                        "„" + element.getLocalName() + "“ ist in Entscheidungen nicht erlaubt.",
                        "Schreiben Sie eine einfache Entscheidungstabelle.");
            }
            checkLanguage(element, complaints);
        }
        checkLanguage(root, complaints);
        for (Element decision : elements(root, "decision")) {
            if (BpmnFile.camunda(decision, "historyTimeToLive").isEmpty()
                    && decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                            .isEmpty()) {
                complaints.add(
                        decision,
                        "Es fehlt, wie lange der Verlauf aufbewahrt wird.",
                        "Tragen Sie camunda:historyTimeToLive ein, zum Beispiel P180D.");
            }
        }
        elements(root, "inputExpression").forEach(element -> checkExpression(element, complaints));
        elements(root, "literalExpression").forEach(element -> checkExpression(element, complaints));
        elements(root, "outputEntry").forEach(element -> checkExpression(element, complaints));
        elements(root, "inputEntry").forEach(element -> checkTest(element, complaints));
    }

    private static void checkLanguage(Element element, Complaints complaints) {
        var language = element.getAttribute("expressionLanguage").toLowerCase(java.util.Locale.ROOT);
        if (!language.isEmpty() && !language.contains("feel")) {
            complaints.add(
                    element,
                    "Die Sprache „" + language + "“ ist nicht erlaubt.",
                    "Schreiben Sie den Ausdruck in FEEL.");
        }
    }

    private void checkExpression(Element element, Complaints complaints) {
        var text = text(element);
        if (!text.isEmpty()) {
            feel.refusalOf(text).ifPresent(refusal -> complaints.add(element, refusal.problem(), refusal.remedy()));
        }
    }

    private void checkTest(Element element, Complaints complaints) {
        var text = text(element);
        if (!text.isEmpty() && !text.equals("-")) {
            feel.refusalOfTest(text).ifPresent(refusal -> complaints.add(element, refusal.problem(), refusal.remedy()));
        }
    }

    private static String text(Element element) {
        return ModelXml.children(element).stream()
                .filter(child -> "text".equals(child.getLocalName()))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element root, String name) {
        return ModelXml.all(root, "*", name);
    }
}
