package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Expressions;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessContractTest {
    private static final String MODEL = "hund-anmelden.bpmn";
    private static final String TABLE = "gefahr.dmn";

    private static EngineBed bed;
    private static ProcessContract contract;

    @BeforeAll
    static void open() {
        bed = EngineBed.with(TestDatabase.H2, new TestBlocks().all());
        contract = new ProcessContract(
                bed.the(SpringBuildingBlocks.class), bed.the(Expressions.class), bed.the(TrialParse.class));
    }

    @AfterAll
    static void close() {
        bed.close();
    }

    @Test
    void aModelThatKeepsTheContractMayRun() {
        assertThat(problems(MODEL, "", "")).isEmpty();
    }

    /** Each line breaks one rule: what is replaced, by what, which element is named, what is said. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <bpmn:serviceTask id="Step" name="Gebühr festsetzen" camunda:delegateExpression="${inside}"> | <bpmn:serviceTask id="Step" name="Gebühr" camunda:class="java.lang.Runtime"> | Step | Java-Klassen
            camunda:delegateExpression="${inside}" | camunda:expression="${inside.execute()}" | Step | „expression“
            camunda:delegateExpression="${inside}" | camunda:type="external" camunda:topic="x" | Step | Externe Aufgaben
            camunda:delegateExpression="${inside}" | camunda:delegateExpression="${dataSource}" | Step | Den Baustein ${dataSource} gibt es nicht
            camunda:delegateExpression="${inside}" | camunda:delegateExpression="${house}" | Step | Den Baustein ${house} gibt es nicht
            camunda:delegateExpression="${inside}" | camunda:delegateExpression="${table}" | Step | fehlt der Parameter „table“
            camunda:delegateExpression="${inside}" | | Step | nennt keinen Baustein
            camunda:delegateExpression="${inside}" | camunda:delegateExpression="${fixFee}" | Step | teilt aber nicht mit, wenn sie ermäßigt
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/><camunda:property name="preview" value="bescheid, ablehnung"/> | Check | Die Vorlage „ablehnung“ für die Vorschau gibt es nicht
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/><camunda:property name="reasons" value="gruende"/> | Check | nennt nicht Tabelle und Feld
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/><camunda:property name="reasons" value="gefahr -&gt; ohne.feld"/> | Check | Das Feld „ohne.feld“ für die Gründe gibt es
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/><camunda:property name="reasons" value="erfunden -&gt; ergebnis"/> | Check | Die Tabelle „erfunden“ mit den Gründen gibt es nicht
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/><camunda:property name="reasons" value="gefahr -&gt; ergebnis"/> | Check | hat nicht die Spalten grund und rechtsgrundlage
            camunda:delegateExpression="${inside}" | camunda:delegateExpression="${inside}" camunda:asyncBefore="true" | Step | weiß der Baustein selbst
            <bpmn:serviceTask id="Step" | <bpmn:serviceTask xmlns:activiti="http://activiti.org/bpmn" activiti:class="x.Y" id="Step" | Step | Java-Klassen
            <camunda:inputParameter name="parameter">${form.rasse}</camunda:inputParameter> | <camunda:inputParameter name="parameter"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter> | Step | Skripte
            <camunda:inputOutput> | <camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector><camunda:inputOutput> | Step | Konnektoren
            <camunda:inputOutput> | <camunda:executionListener delegateExpression="${inside}" event="start"/><camunda:inputOutput> | Step | Listener
            <bpmn:endEvent id="Done" name="Erledigt"/> | <bpmn:scriptTask id="Done" name="Skript" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | Done | Skripte
            <bpmn:endEvent id="Done" name="Erledigt"/> | <bpmn:endEvent id="Done" name="Erledigt"><bpmn:signalEventDefinition id="S"/></bpmn:endEvent> | S | Signale
            ${clerk.ergebnis == 'ja' &amp;&amp; not (fee.isDue)} | ${form.getClass().forName('x')} | IsFineToDeliver | ruft etwas auf
            ${clerk.ergebnis == 'ja' &amp;&amp; not (fee.isDue)} | ${execution['engineServices'] == 1} | IsFineToDeliver | greift in die Prozess-Engine
            ${clerk.ergebnis == 'ja' &amp;&amp; not (fee.isDue)} | ${execution.processEngine == 1} | IsFineToDeliver | greift in die Prozess-Engine
            ${clerk.ergebnis == 'ja' &amp;&amp; not (fee.isDue)} | ${clerk.ergebnis == } | IsFineToDeliver | ist nicht lesbar
            name="Anmeldung prüfen" | name="Anmeldung von ${form.name} prüfen" | Check | würden hier in der Prozess-Engine gespeichert
            ${deadline['3WD']} | ${form.beginn} | Check | würden hier in der Prozess-Engine gespeichert
            ${deadline['3WD']} | ${deadline['3 Tage']} | Check | ist keine Frist
            <camunda:in source="documentId" target="documentId"/> | <camunda:in sourceExpression="${form.name}" target="name"/> | Deliver | würden hier in der Prozess-Engine gespeichert
            <camunda:in source="documentId" target="documentId"/> | <camunda:in source="form" target="name"/> | Deliver | würden hier in der Prozess-Engine gespeichert
            <camunda:out source="outcome" target="delivered"/> | <camunda:out variables="all"/> | Deliver | alle Variablen
            <camunda:in source="documentId" target="documentId"/> | <camunda:in variables="all"/> | Deliver | alle Variablen
            camunda:calledElementBinding="deployment" | camunda:calledElementBinding="latest" | Deliver | Die Bindung „latest“
            calledElement="bekanntgeben" | calledElement="bekannt" | Deliver | „bekannt“ ist nicht bekannt
            camunda:decisionRef="gefahr" | camunda:decisionRef="gefaehrlich" | Decide | „gefaehrlich“ gibt es nicht
            camunda:decisionRef="gefahr" | camunda:decisionRef="gefahr" camunda:decisionRefBinding="latest" | Decide | Die Bindung „latest“
            camunda:formKey="pruefen" | camunda:formKey="prufen" | Check | Das Formular „prufen“ gibt es nicht
            camunda:candidateGroups="CLERK" | camunda:candidateGroups="OPERATOR" | Check | wer die Aufgabe bearbeitet
            camunda:candidateGroups="CLERK" | camunda:candidateGroups="CLERK" camunda:assignee="sabine" | Check | „assignee“
            default="IsFineToCheck" | | IsFine | keinen Standardfluss
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${clerk.ergebnis == 'ja' &amp;&amp; not (fee.isDue)}</bpmn:conditionExpression> | | IsFineToDeliver | fehlt die Bedingung
            camunda:historyTimeToLive="P180D" | | hund-anmelden | wie lange der Verlauf
            isExecutable="true" | isExecutable="false" | hund-anmelden | nicht als ausführbar
            <bpmn:process id="hund-anmelden" | <bpmn:process id="hund" | hund | Der Prozess heißt „hund“
            <bpmn:startEvent id="Received" name="Anmeldung eingegangen"/> | <bpmn:startEvent id="Received" name="täglich"><bpmn:timerEventDefinition id="T"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent> | hund-anmelden | nicht genau ein einfaches Startereignis
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadline['P30D']}</bpmn:timeDate> | <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/PT1S</bpmn:timeCycle> | TooLateTimer | Wiederholung hat kein Ende
            id="Check" name="Anmeldung prüfen" | id="Check" name="Anmeldung prüfen" default="" camunda:jobPriority="1" | Check | „jobPriority“
            <camunda:property name="milestone" value="Gebühr offen."/> | | AwaitPayment | Meilenstein fehlt
            <camunda:property name="milestone" value="Wir prüfen Ihre Angaben."/> | | Check | Meilenstein fehlt
            <camunda:property name="turn" value="sie"/> | <camunda:property name="turn" value="alle"/> | AwaitPayment | wer am Zug ist
            name="Gebühr festsetzen" | name="" | Step | Beschriftung fehlt
            name="PaymentConfirmed" | name="Payment${x}" | AwaitPayment | keinen festen Namen
            <bpmn:sequenceFlow id="DeliverToDone" | <bpmn:sequenceFlow id="Flow_0abc123" | Flow_0abc123 | nicht gewählt, sondern erzeugt
            ${form.rasse}</camunda:inputParameter> | ${form.rasse}</camunda:inputParameter><camunda:outputParameter name="kept">${parameter}</camunda:outputParameter> | Step | Die Ausgabe „kept“
            <camunda:inputParameter name="parameter">${form.rasse} | <camunda:inputParameter name="table">hunde | Step | „hunde“ gibt es nicht
            camunda:decisionRef="gefahr" | | Decide | nennt keine Entscheidungstabelle
            camunda:formKey="pruefen" | camunda:formKey="pruefen" camunda:delegateExpression="${inside}" | Check | an der falschen Stelle
            </bpmn:callActivity> | <bpmn:multiInstanceLoopCharacteristics id="Loop"/></bpmn:callActivity> | Loop | nicht, wie oft
            </bpmn:callActivity> | <bpmn:multiInstanceLoopCharacteristics id="Loop" camunda:collection="x"/></bpmn:callActivity> | Loop | Eine Sammlung würde gespeichert
            </bpmn:definitions> | <bpmn:process id="zwei"/></bpmn:definitions> | `` | enthält 2 Prozesse
            <bpmn:endEvent id="Done" name="Erledigt"/> | <bpmn:eventBasedGateway id="Done"/> | Done | ohne Ende gewartet
            <bpmn:endEvent id="Done" name="Erledigt"/> | <bpmn:intermediateCatchEvent id="Done" name="Warten"><bpmn:messageEventDefinition id="M" messageRef="MessagePaymentConfirmed"/></bpmn:intermediateCatchEvent> | Done | ohne Ende gewartet
            targetRef="Done" | targetRef="Nowhere" | DeliverToDone | nimmt das Modell nicht an
            """)
    void aModelThatBreaksARuleIsRefused(String replaced, String by, String element, String said) {
        assertThat(model()).contains(replaced);

        assertThat(problems(MODEL, replaced, by == null ? "" : by)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(MODEL);
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.problem()).contains(said);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            typeRef="string"><text>form.rasse</text> | typeRef="string" expressionLanguage="juel"><text>${form.rasse}</text> | gefahrInputExpression | Sprache „juel“
            <text>"hoch"</text> | <text>for i in 1..100000000 return i</text> | gefahrOut1 | Zahlenbereich
            <text>"hoch"</text> | <text>function(x) x</text> | gefahrOut1 | Funktionen
            <text>"Bulldogge"</text> | <text>matches(?, "(a+)+$")</text> | gefahrIn1 | matches
            <text>"Bulldogge"</text> | <text>"Bulldogge" or or</text> | gefahrIn1 | nicht lesbar
            camunda:historyTimeToLive="P180D" | | gefahr | wie lange der Verlauf
            <decisionTable | <invocation id="I"/><decisionTable | I | „invocation“
            """)
    void aTableThatBreaksARuleIsRefused(String replaced, String by, String element, String said) {
        assertThat(problems(TABLE, replaced, by == null ? "" : by)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(TABLE);
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.problem()).contains(said);
        });
    }

    @Test
    void aWaitWithoutTimerIsRefused() {
        var from = model().indexOf("<bpmn:boundaryEvent");
        var until = model().indexOf("<bpmn:userTask");

        assertThat(problems(MODEL, model().substring(from, until), ""))
                .anyMatch(problem -> problem.element().equals("AwaitPayment")
                        && problem.problem().contains("ohne Ende gewartet"));
    }

    @Test
    void aTableThatHandsOutAnswersMustNotBeKeptInAVariable() {
        assertThat(problems(TABLE, "<text>\"hoch\"</text>", "<text>form.rasse</text>"))
                .anyMatch(problem ->
                        problem.element().equals("Decide") && problem.problem().contains("gibt Angaben aus form"));
    }

    @Test
    void aDocumentTypeIsRefusedAndReadsNoFile() {
        var attack =
                model().replace("?>\n<bpmn", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn");

        assertThat(problemsOf(Map.of(MODEL, attack)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("kein lesbares XML"));
    }

    @Test
    void aFileTooLargeIsRefused() {
        assertThat(problemsOf(Map.of(MODEL, model() + " ".repeat(ModelXml.MOST_BYTES))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("größer als 2 MB"));
    }

    @Test
    void aFileThatIsNoXmlIsRefused() {
        assertThat(problemsOf(Map.of(MODEL, "Guten Tag"))).hasSize(1);
    }

    private static List<PackageProblem> problems(String file, String replaced, String by) {
        var text = resource(file);
        return problemsOf(Map.of(file, replaced.isEmpty() ? text : text.replace(replaced, by)));
    }

    private static List<PackageProblem> problemsOf(Map<String, String> changed) {
        var files = new HashMap<String, byte[]>();
        for (var file : List.of(MODEL, TABLE)) {
            files.put(file, changed.getOrDefault(file, resource(file)).getBytes(StandardCharsets.UTF_8));
        }
        files.put("forms/pruefen.form", new byte[0]);
        return contract.problemsOf(
                ServicePackage.of(new ServiceKey("hund-anmelden"), files),
                ServicePackage.of(new ServiceKey("bausteine"), Map.of("bekanntgeben.bpmn", new byte[0])));
    }

    private static String model() {
        return resource(MODEL);
    }

    private static String resource(String name) {
        try (var stream = ProcessContractTest.class.getResourceAsStream("/contract/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
