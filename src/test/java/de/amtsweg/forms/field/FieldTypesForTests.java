package de.amtsweg.forms.field;

import de.amtsweg.authority.Place;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FieldTypes;
import de.amtsweg.shared.Ars;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All field types there are, found as Spring finds them, with a directory of three places. */
public final class FieldTypesForTests {
    private static final List<Place> PLACES = List.of(
            new Place(new Ars("059990000001"), "12345", "Musterstadt"),
            new Place(new Ars("059990000002"), "54321", "Beispielhausen"),
            new Place(new Ars("059990000003"), "54321", "Nachbarburg"));

    private FieldTypesForTests() {}

    public static FieldTypes all() {
        return new FieldTypes(list());
    }

    public static List<FieldType> list() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FieldType.class));
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(
                Gazetteer.class,
                () -> zip ->
                        PLACES.stream().filter(place -> place.zip().equals(zip)).toList());
        context.registerBean(BankDirectory.class, () -> new BankDirectory(new BankSettings(List.of())));
        scanner.findCandidateComponents("de.amtsweg.forms.field")
                .forEach(bean -> context.registerBeanDefinition(bean.getBeanClassName(), bean));
        context.refresh();
        return List.copyOf(context.getBeansOfType(FieldType.class).values());
    }
}
