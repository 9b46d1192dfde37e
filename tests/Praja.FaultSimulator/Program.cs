Console.WriteLine("seed: none yet");
