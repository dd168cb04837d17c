package de.amtsweg.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the models find when there is nothing but the engine: blocks that do nothing, names that always say the same. */
final class EmptyWorld {
    /** As many as the decision table finds for the sole trader of the scenarios. */
    static final int RECIPIENTS = 6;

    private static final Pattern BLOCK = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private EmptyWorld() {}

    static Map<Object, Object> beansFor(List<String> models) {
        var beans = new HashMap<Object, Object>();
        models.forEach(model -> BLOCK.matcher(model)
                .results()
                .forEach(block -> beans.put(block.group(1), (JavaDelegate) execution -> {})));
        beans.put("form", Map.of("vorhaben", "neu"));
        beans.put("clerk", Map.of("ergebnis", "bestaetigen"));
        beans.put("authority", Map.of("paymentFirst", false));
        beans.put("fee", Map.of("isDue", true, "isOpen", true));
        beans.put("deadline", new FarAway());
        beans.put("sinceReceipt", new FarAway());
        beans.put("way", "download");
        beans.put("recipients", RECIPIENTS);
        return beans;
    }

    /** Every deadline is the same one. */
    private static final class FarAway extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String get(Object period) {
            return "2099-12-31T23:59:00";
        }
    }
}
