package org.tallystick.servers;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A container whose host port stays the same when it is killed and started again, with the same data. */
final class FixedPortContainer extends GenericContainer<FixedPortContainer> {

    FixedPortContainer(String image, int hostPort, int containerPort) {
        super(DockerImageName.parse(image));
        setPortBindings(List.of("127.0.0.1:" + hostPort + ":" + containerPort));
    }

    /** The first time as Testcontainers does it, later the same container once more. */
    void startAgainOrFirst() {
        if (getContainerId() == null) {
            start();
        } else {
            getDockerClient().startContainerCmd(getContainerId()).exec();
        }
    }

    void stopKeepingData() {
        getDockerClient().stopContainerCmd(getContainerId()).exec();
    }

    void kill() {
        getDockerClient().killContainerCmd(getContainerId()).withSignal("KILL").exec();
    }
}
