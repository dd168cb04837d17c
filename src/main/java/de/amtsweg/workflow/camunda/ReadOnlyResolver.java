package de.amtsweg.workflow.camunda;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** A resolver that can be asked and not told. */
abstract class ReadOnlyResolver extends ELResolver {
    /** The value, or nothing when it is not this resolver's business. {@code Found} may hold null. */
    abstract Optional<Found> find(ELContext context, @Nullable Object base, Object property);

    /** An answer; its value may be null. */
    record Found(@Nullable Object value) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        var found = find(context, base, property);
        found.ifPresent(answer -> context.setPropertyResolved(true));
        return found.map(Found::value).orElse(null);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        if (find(context, base, property).isPresent()) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
