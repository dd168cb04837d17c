package de.amtsweg.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bytes of documents are kept. What is kept elsewhere since an earlier setting is read from there.
 *
 * @param store where new bytes go
 * @param folder the folder of the folder store; all nodes have to see the same
 */
@ConfigurationProperties("amtsweg.documents")
record StoreSettings(
        @DefaultValue("database") Place store,
        @DefaultValue("./data/documents") Path folder) {
    /** A place for bytes. */
    enum Place {
        DATABASE,
        FOLDER
    }
}
