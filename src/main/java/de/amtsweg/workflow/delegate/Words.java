package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.ObjectionId;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The words BPMN and Java share: process variables and parameters of building blocks. */
final class Words {
    /** The application a process works on: its business key. */
    public static final ApplicationKey APPLICATION_ID = new ApplicationKey();

    /** The document written last. */
    public static final Variable<DocumentId> DOCUMENT_ID = new Variable<>("documentId", DocumentId::of);

    /** The objection a process is about. */
    public static final Variable<ObjectionId> OBJECTION_ID = new Variable<>("objectionId", ObjectionId::of);

    /** The application a document was uploaded for, where the process is not that of the application. */
    public static final Variable<ApplicationId> UPLOADED_FOR = new Variable<>("uploadedFor", ApplicationId::of);

    /** What a part of the process came to; the caller decides by it. */
    public static final Variable<String> OUTCOME = new Variable<>("outcome", text -> text);

    /** Tells apart waits of one application for the same message. */
    public static final Variable<String> WAIT_KEY = new Variable<>("waitKey", text -> text);

    /** How a document reaches the applicant: {@code download}, {@code letter}, {@code service} or {@code counter}. */
    public static final Variable<String> WAY = new Variable<>("way", text -> text);

    /** How many recipients are to be informed. */
    public static final Variable<Integer> RECIPIENTS = new Variable<>("recipients", Integer::valueOf);

    /** Which of them this step is about. */
    public static final Variable<Integer> INDEX = new Variable<>("index", Integer::valueOf);

    public static final Variable<Integer> LOOP_COUNTER = new Variable<>("loopCounter", Integer::valueOf);

    /** Whether the recipient has to acknowledge. */
    public static final Variable<Boolean> NEEDS_ACKNOWLEDGEMENT =
            new Variable<>("needsAcknowledgement", Boolean::valueOf);

    /** Parameter: which template a document or mail is written from. */
    public static final Variable<String> TEMPLATE = new Variable<>("template", text -> text);

    /** Parameter: the kind of a document. */
    public static final Variable<String> KIND = new Variable<>("kind", text -> text);

    /** Parameter: the name under which later blocks find a document. */
    public static final Variable<String> AS = new Variable<>("as", text -> text);

    /** Parameter: the decision table asked. */
    public static final Variable<String> TABLE = new Variable<>("table", text -> text);

    /** Parameter: what a follow-up is about. */
    public static final Variable<String> TOPIC = new Variable<>("topic", text -> text);

    /** Parameter: whom of the staff to tell. */
    public static final Variable<String> AUDIENCE = new Variable<>("audience", text -> text);

    /** Parameter: how a document decides the application. */
    public static final Variable<String> DECIDES = new Variable<>("decides", text -> text);

    /** Parameter: after which period. */
    public static final Variable<String> AFTER = new Variable<>("after", text -> text);

    /** Parameter: within which period the applicant has to act. */
    public static final Variable<String> DUE_IN = new Variable<>("dueIn", text -> text);

    /** Parameter: the field a file was uploaded in. */
    public static final Variable<String> EVIDENCE = new Variable<>("evidence", text -> text);

    /** Parameter: a list in the answers. */
    public static final Variable<String> LIST = new Variable<>("list", text -> text);

    /** Parameter: an address in the answers. */
    public static final Variable<String> PLACE = new Variable<>("place", text -> text);

    /** Parameter: paths of answers, with blanks between. */
    public static final Variable<String> FIELDS = new Variable<>("fields", text -> text);

    /**
     * Which way a document must take, whatever the applicant wishes: {@code letter}, {@code service} (formally, with a certificate)
     * or {@code counter}; {@code any} leaves it to them.
     */
    public static final Variable<String> REQUIRED_WAY = new Variable<>("requiredWay", text -> text);

    /** Parameter: only as long as nobody has taken this task. */
    public static final Variable<String> ONLY_WHILE_UNCLAIMED = new Variable<>("onlyWhileUnclaimed", text -> text);

    /** Parameter: an event of life, as services name it. */
    public static final Variable<String> EVENT = new Variable<>("event", text -> text);

    /** Parameter: the path of an answer that holds a day. */
    public static final Variable<String> DAY = new Variable<>("day", text -> text);

    private Words() {}

    /** Reads the business key. */
    public static final class ApplicationKey {
        private ApplicationKey() {}

        public ApplicationId in(DelegateExecution execution) {
            var key = execution.getProcessBusinessKey();
            if (key == null) {
                throw new IllegalStateException(
                        "The process " + execution.getProcessInstanceId() + " belongs to no application");
            }
            return ApplicationId.of(key);
        }
    }
}
